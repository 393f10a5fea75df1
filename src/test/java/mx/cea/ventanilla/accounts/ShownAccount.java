package mx.cea.ventanilla.accounts;

import java.util.List;

/// What an office shows of an account, or what the rules say that it must.
///
/// @param state    in the lists
/// @param standing in its window
/// @param blocks   each with its cause, its end and how it was lifted, the oldest first
/// @param acts     what was done to it and how many letters told of each, the first first
/// @param history  the actions, the first first
/// @param letters  how many there are in all
record ShownAccount(
        String username,
        String state,
        String standing,
        List<String> blocks,
        List<String> acts,
        List<String> history,
        int letters) {
    static String act(AccountAct.Kind kind, String cause, int letters) {
        return kind + (cause.isEmpty() ? "" : " " + cause) + ", letters: " + letters;
    }
}
