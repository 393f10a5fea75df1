package mx.cea.ventanilla.accounts;

import mx.cea.ventanilla.common.WordList;
import org.jspecify.annotations.Nullable;

/// The words by which an account is found, all folded.
public final class AccountWords {
    private AccountWords() {}

    /// A username is found by its words, and as one word.
    ///
    /// @param phone null where none was given
    /// @return each word once, one space between two
    public static String of(Username username, String displayName, String email, @Nullable String phone) {
        return new WordList()
                .number(username.text())
                .text(username.text())
                .text(displayName)
                .email(email)
                .telephone(phone)
                .toString();
    }
}
