package mx.cea.ventanilla.requests.ui;

import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.requests.Queue;
import mx.cea.ventanilla.requests.RequestDesk;
import mx.cea.ventanilla.requests.RequestFiles;
import mx.cea.ventanilla.staff.StaffService;

/// What the queue works with.
public record QueueServices(Queue queue, RequestDesk desk, RequestFiles files, StaffService staff, Clock clock) {}
