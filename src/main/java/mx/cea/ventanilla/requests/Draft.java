package mx.cea.ventanilla.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An answer that is being written.
///
/// @param template which template it began from, null for none
/// @param title    may be empty
/// @param body     may be empty
/// @param savedAt  when it was last saved
public record Draft(@Nullable String template, String title, String body, Instant savedAt) {}
