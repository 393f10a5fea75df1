package mx.cea.ventanilla.requests.ui;

import java.time.Duration;
import mx.cea.ventanilla.requests.RequestId;

/// A request that has just left somebody's hands.
///
/// @param words   what was done, as a notice says it
/// @param undoFor for how long it can be taken back; zero where it cannot
public record Sending(RequestId request, String words, Duration undoFor) {}
