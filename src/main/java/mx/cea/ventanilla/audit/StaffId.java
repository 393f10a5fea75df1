package mx.cea.ventanilla.audit;

/// A member of staff, as history names who did something.
public record StaffId(long value) {}
