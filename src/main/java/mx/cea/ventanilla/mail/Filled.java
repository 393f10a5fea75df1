package mx.cea.ventanilla.mail;

import java.util.Set;

/// A template with its values put in, for an agent to read and edit.
///
/// @param missing names that had no value and stand in the texts as `{{name}}`; while there is one, nothing is sent
public record Filled(String subject, String body, Set<String> missing) {
    public Filled {
        missing = Set.copyOf(missing);
    }
}
