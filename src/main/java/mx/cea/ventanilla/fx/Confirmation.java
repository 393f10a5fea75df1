package mx.cea.ventanilla.fx;

/// A question before something is done. Both buttons name what they do; neither says yes or no.
///
/// @param question what is about to happen, as a question
/// @param explanation what follows from it and what can be undone
/// @param action the button that does it
/// @param keep the button that leaves everything as it is
/// @param dangerous whether it cannot be undone: then Enter leaves everything as it is
public record Confirmation(String question, String explanation, String action, String keep, boolean dangerous) {}
