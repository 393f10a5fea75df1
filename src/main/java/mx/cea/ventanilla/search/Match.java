package mx.cea.ventanilla.search;

/// Something of a hit that matched what was typed.
///
/// @param value as the register has it
public record Match(Field field, String value) {}
