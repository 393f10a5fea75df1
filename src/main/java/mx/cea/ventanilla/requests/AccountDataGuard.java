package mx.cea.ventanilla.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.contracts.Reading;
import org.jspecify.annotations.Nullable;

/// Finds a contract's data in a text that is meant for somebody who may not have them (CON-7): amounts, invoice
/// numbers, readings and consumptions of that contract, however the agent came to write them.
final class AccountDataGuard {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs},]");

    private AccountDataGuard() {}

    /// The pieces of account data in a text, as they stand in it; empty where it tells none.
    ///
    /// @param asked what the customer wrote, whose own figures may be repeated
    /// @param file  null where no contract is known
    static List<String> found(String text, String asked, @Nullable ContractFile file) {
        List<String> found = new ArrayList<>();
        if (file == null) {
            return found;
        }
        String bare = SPACES.matcher(text).replaceAll("");
        String known = SPACES.matcher(asked).replaceAll("");
        for (Invoice invoice : file.invoices()) {
            addIf(found, bare, known, invoice.number().text());
            addAmount(found, bare, known, invoice.amount());
        }
        for (Payment payment : file.payments()) {
            addAmount(found, bare, known, payment.amount());
            addIf(found, bare, known, payment.reference());
        }
        addAmount(found, bare, known, file.balance().owed());
        addAmount(found, bare, known, file.balance().overdue());
        for (Reading reading : file.readings()) {
            addVolume(found, bare, known, reading.value());
            addVolume(found, bare, known, reading.consumption());
        }
        return found.stream().distinct().toList();
    }

    private static void addAmount(List<String> found, String bare, String known, Money amount) {
        if (amount.centavos() != 0) {
            String written = "$" + amount.pesos().toPlainString();
            addIf(found, bare, known, written);
            if (written.endsWith(".00")) {
                String whole = written.substring(0, written.length() - 3);
                if (Pattern.compile(Pattern.quote(whole) + "(?![\\d.])").matcher(bare).find() && !known.contains(whole)) {
                    found.add(whole);
                }
            }
        }
    }

    private static void addVolume(List<String> found, String bare, String known, long cubicMetres) {
        Pattern written = Pattern.compile("(?<!\\d)" + cubicMetres + "(m³|m3|metroscúbicos)", Pattern.CASE_INSENSITIVE);
        if (written.matcher(bare).find() && !known.contains(String.valueOf(cubicMetres))) {
            found.add(cubicMetres + " m³");
        }
    }

    private static void addIf(List<String> found, String bare, String known, String piece) {
        if (piece.length() > 3 && bare.contains(piece) && !known.contains(piece)) {
            found.add(piece);
        }
    }
}
