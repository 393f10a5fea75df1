package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;

/// What customers are told of blocks, in words.
public final class BlockWords {
    private BlockWords() {}

    /// `22 de junio de 2026 a las 10:05`.
    public static String moment(Instant at) {
        ZonedDateTime there = at.atZone(Clock.ZONE);
        return Texts.get("accounts.blocks.moment", Dates.inWords(there.toLocalDate()), there.getHour(), there.getMinute());
    }

    /// Why an account will still be blocked once its customer has called; empty where it will not (BLO-8, BLO-9).
    ///
    /// @param blocks of the account, lifted or not
    public static String afterCall(List<AccountBlock> blocks, Instant now) {
        return remaining(blocks.stream().filter(block -> !block.awaitsCall(now)).toList(), now);
    }

    /// Why an account is still blocked; empty where it is not (BLO-9).
    ///
    /// @param blocks of the account, lifted or not
    public static String remaining(List<AccountBlock> blocks, Instant now) {
        return blocks.stream()
                .filter(AccountBlock::isOpen)
                .map(block -> switch (block.cause()) {
                    case Cause.Debt _ -> Texts.get("accounts.blocks.debt");
                    case Cause.Misuse misuse ->
                        block.awaitsCall(now)
                                ? Texts.get("accounts.blocks.call")
                                : Texts.get("accounts.blocks.misuse", moment(misuse.endsAt()));
                })
                .distinct()
                .collect(Collectors.joining(Texts.get("accounts.blocks.and")));
    }
}
