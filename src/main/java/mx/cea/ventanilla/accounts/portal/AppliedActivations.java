package mx.cea.ventanilla.accounts.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.activation.Activated;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.portal.Application.State;
import mx.cea.ventanilla.accounts.portal.ApplicationReason.Code;
import mx.cea.ventanilla.accounts.portal.ApplicationRepository.New;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes in the portal's documents of the kind `activacion` (ACT-1). What cannot be done is over at once; whose link it
/// was is told why, and how to get another.
final class AppliedActivations {
    private static final Duration DAY = Duration.ofDays(1);
    /// Somebody who tries a spent link again and again does not fill a customer's mailbox.
    private static final int MOST_LETTERS_A_DAY = 3;

    private final Activations activations;
    private final AccountLetters letters;

    AppliedActivations(Activations activations, AccountLetters letters) {
        this.activations = activations;
        this.letters = letters;
    }

    void take(Handle handle, Folio folio, Instant receivedAt, JsonNode document, Instant now) {
        Activated came = activations.byToken(
                handle, document.get("token").stringValue(), document.get("contrasena").stringValue());
        Came result = switch (came) {
            case Activated.Done(var act) -> new Came(State.DONE, act.account(), null);
            case Activated.SpentToken(AccountId account, Activated.Spent why, Instant since) ->
                new Came(State.DECLINED, account, reason(why, since));
            case Activated.UnknownToken _ -> new Came(State.DECLINED, null, new ApplicationReason(Code.LINK_UNKNOWN));
            case Activated.UnusableHash(AccountId account) ->
                new Came(State.WAITING, account, new ApplicationReason(Code.PASSWORD_HASH));
            case Activated.NotPending _, Activated.WeakPassword _, Activated.IdentityMissing _, Activated.NotPermitted _ ->
                throw new IllegalStateException("not by a token");
        };
        Account account = result.account() == null
                ? null
                : Accounts.byId(handle, result.account()).orElseThrow();
        ApplicationRepository repository = new ApplicationRepository(handle);
        if (account != null && came instanceof Activated.SpentToken spent
                && repository.spentLinks(account.id(), now.minus(DAY)) < MOST_LETTERS_A_DAY) {
            tell(handle, folio, account, spent.why(), now);
        }
        repository.insert(
                new New(
                        folio,
                        ApplicationKind.ACTIVATION,
                        receivedAt,
                        account == null ? "" : account.displayName(),
                        kept(document, account),
                        result.reason() == null ? List.of() : List.of(result.reason()),
                        result.state(),
                        result.account()),
                now);
    }

    private record Came(State state, @Nullable AccountId account, @Nullable ApplicationReason reason) {}

    private static ApplicationReason reason(Activated.Spent why, Instant since) {
        return switch (why) {
            case USED -> new ApplicationReason(Code.LINK_USED, since.toString());
            case REPLACED -> new ApplicationReason(Code.LINK_REPLACED, since.toString());
            case EXPIRED -> new ApplicationReason(Code.LINK_EXPIRED, since.toString());
            case ENDED -> new ApplicationReason(Code.NOT_PENDING);
        };
    }

    private void tell(Handle handle, Folio folio, Account account, Activated.Spent why, Instant now) {
        SystemTemplate template = switch (why) {
            case USED -> SystemTemplate.LINK_USED;
            case REPLACED -> SystemTemplate.LINK_REPLACED;
            case EXPIRED -> SystemTemplate.LINK_EXPIRED;
            case ENDED -> SystemTemplate.APPLICATION_DECLINED;
        };
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        if (why == Activated.Spent.ENDED) {
            values.put(Placeholder.ASUNTO, Texts.get("accounts.portal.asked.activation"));
            values.put(Placeholder.CAUSA, Texts.get("accounts.portal.ended", account.username().text()));
        } else {
            values.put(Placeholder.USUARIO, account.username().text());
        }
        EmailAddress.parse(account.email())
                .ifPresent(address -> letters.at(handle)
                        .answer(
                                null,
                                folio,
                                account.id().subject(),
                                address,
                                account.displayName(),
                                template,
                                values,
                                now));
    }

    /// Neither token nor password.
    private static JsonNode kept(JsonNode document, @Nullable Account account) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.set("enviado", document.get("enviado"));
        if (account != null) {
            kept.put("usuario", account.username().text());
        }
        return kept;
    }
}
