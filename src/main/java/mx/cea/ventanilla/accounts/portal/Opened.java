package mx.cea.ventanilla.accounts.portal;

import mx.cea.ventanilla.accounts.Account;
import org.jspecify.annotations.Nullable;

/// An application with what was sent, as somebody who decides sees it.
///
/// @param account that it is about, or that it made; null where there is none
public record Opened(Application application, ApplicationData data, @Nullable Account account) {}
