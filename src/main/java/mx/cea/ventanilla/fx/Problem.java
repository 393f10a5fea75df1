package mx.cea.ventanilla.fx;

/// Something that went wrong, as it is told to whoever was working.
///
/// @param happened what happened
/// @param kept what was kept in spite of it
/// @param todo what to do now
/// @param code the short code under which the log has the details
public record Problem(String happened, String kept, String todo, String code) {}
