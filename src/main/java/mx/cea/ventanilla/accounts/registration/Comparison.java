package mx.cea.ventanilla.accounts.registration;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.SupplyAddress;
import org.jspecify.annotations.Nullable;

/// Whether what an applicant says of a contract agrees with the register, without regard to case, accents or repeated
/// spaces (REG-2); pure.
final class Comparison {
    /// What stands for no surname (REG-2b); dots and dashes are gone when a name is folded.
    private static final Pattern NO_SURNAME = Pattern.compile("|x|xx");
    private static final Pattern BLANKS = Pattern.compile(" ");
    /// How the kinds of streets are written; a mere street is nothing but its name.
    private static final Map<String, String> KINDS_OF_STREETS = Map.ofEntries(
            Map.entry("calle", ""),
            Map.entry("c", ""),
            Map.entry("avenida", "av"),
            Map.entry("ave", "av"),
            Map.entry("boulevard", "blvd"),
            Map.entry("bulevar", "blvd"),
            Map.entry("privada", "priv"),
            Map.entry("prolongacion", "prol"),
            Map.entry("calzada", "calz"),
            Map.entry("cerrada", "cda"));

    private Comparison() {}

    /// What does not agree, in the order of the form; empty where all does.
    static Set<Datum> wrong(RegisterClaim claim, Contract contract) {
        Set<Datum> wrong = EnumSet.noneOf(Datum.class);
        switch (claim.holder()) {
            case ClaimedHolder.Person person -> compare(person, contract.holder(), wrong);
            case ClaimedHolder.Company company -> {
                if (!agrees(company, contract.holder())) {
                    wrong.add(Datum.COMPANY);
                }
            }
        }
        if (contract.meter() instanceof Meter.Own(String number)) {
            if (!Folding.compact(number).equals(Folding.compact(claim.meter()))) {
                wrong.add(Datum.METER);
            }
        } else if (!agrees(claim.address(), contract.address())) {
            wrong.add(Datum.ADDRESS);
        }
        return wrong;
    }

    private static void compare(ClaimedHolder.Person claimed, Holder holder, Set<Datum> wrong) {
        List<String> given = surnames(claimed.firstSurname(), claimed.secondSurname());
        List<String> registered = holder instanceof Holder.Person person
                ? surnames(person.firstSurname(), person.secondSurname())
                : List.of();
        if (given.isEmpty() || registered.isEmpty() || !given.getFirst().equals(registered.getFirst())) {
            wrong.add(Datum.SURNAME);
        } else if (given.size() > 1 && registered.size() > 1 && !given.get(1).equals(registered.get(1))) {
            wrong.add(Datum.SECOND_SURNAME);
        }
    }

    /// The surnames that there are; a single one is the first, wherever it was written.
    private static List<String> surnames(String first, @Nullable String second) {
        return Stream.of(first, second == null ? "" : second)
                .map(Folding::fold)
                .filter(name -> !NO_SURNAME.matcher(name).matches())
                .toList();
    }

    /// Whether a text stands for no surname (REG-2b).
    static boolean isNoSurname(String typed) {
        return NO_SURNAME.matcher(Folding.fold(typed)).matches();
    }

    /// Companies write `S.A.` and `SA`, `A. C.` and `AC`: blanks do not count either.
    private static boolean agrees(ClaimedHolder.Company claimed, Holder holder) {
        String given = letters(claimed.name());
        return !given.isEmpty()
                && holder instanceof Holder.Company company
                && given.equals(letters(company.name()));
    }

    private static String letters(String name) {
        return Folding.compact(Folding.fold(name));
    }

    private static boolean agrees(ClaimedAddress claimed, SupplyAddress address) {
        String street = street(claimed.street());
        return !street.isEmpty()
                && street.equals(street(address.street()))
                && Folding.compact(claimed.outsideNumber()).equals(Folding.compact(address.outsideNumber()))
                && inside(claimed.insideNumber())
                        .equals(inside(address.insideNumber() == null ? "" : address.insideNumber()));
    }

    private static String street(String typed) {
        String[] words = BLANKS.split(Folding.fold(typed));
        String kind = words.length > 1 ? KINDS_OF_STREETS.getOrDefault(words[0], words[0]) : words[0];
        return Stream.concat(Stream.of(kind), Stream.of(words).skip(1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String inside(String typed) {
        String bare = Folding.compact(typed);
        return bare.startsWith("INT") ? bare.substring("INT".length()) : bare;
    }
}
