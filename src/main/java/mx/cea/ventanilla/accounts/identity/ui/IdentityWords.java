package mx.cea.ventanilla.accounts.identity.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import mx.cea.ventanilla.accounts.identity.IdentityRefusal;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.accounts.identity.Question;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;

/// The proof of identity in words.
public final class IdentityWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);

    private IdentityWords() {}

    /// A question as it is read to the caller.
    public static String question(Question question) {
        String asked = Texts.get("accounts.identity.question." + question.kind());
        return question.ending() == null ? asked : Texts.get("accounts.identity.question.of", asked, question.ending());
    }

    /// How it stands, for the member of staff.
    public static String state(IdentityState state) {
        return switch (state) {
            case IdentityState.Proved(Instant until) ->
                Texts.get("accounts.identity.proved", TIME.format(until.atZone(Clock.ZONE)));
            case IdentityState.Open(int left) -> Texts.get("accounts.identity.open", left);
            case IdentityState.Locked _ -> Texts.get("accounts.identity.locked");
        };
    }

    /// Why nothing was checked.
    public static String refusal(IdentityRefusal refusal) {
        return switch (refusal) {
            case IdentityRefusal.NotPermitted _ -> Texts.get("accounts.identity.not-permitted");
            case IdentityRefusal.NoSuchAccount _ -> Texts.get("accounts.identity.gone");
            case IdentityRefusal.NoTriesLeft _ -> Texts.get("accounts.identity.locked");
            case IdentityRefusal.TooLittleKnown _ -> Texts.get("accounts.identity.too-little");
            case IdentityRefusal.BadEnding(int least, int most) -> Texts.get("accounts.identity.bad-ending", least, most);
            case IdentityRefusal.NothingToReset _ -> Texts.get("accounts.identity.nothing-to-reset");
        };
    }
}
