package mx.cea.ventanilla.reports;

import java.time.Instant;
import mx.cea.ventanilla.staff.StaffMember;

/// Who asks for a workbook and when.
public record Origin(StaffMember by, Instant at) {}
