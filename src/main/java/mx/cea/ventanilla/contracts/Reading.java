package mx.cea.ventanilla.contracts;

import java.time.LocalDate;

/// A reading of a contract's meter, or of what stands in for one.
///
/// @param value       what the meter showed, in cubic metres
/// @param consumption what was charged for it, in cubic metres
/// @param estimated   whether nobody read the meter
public record Reading(LocalDate readOn, long value, long consumption, boolean estimated) {}
