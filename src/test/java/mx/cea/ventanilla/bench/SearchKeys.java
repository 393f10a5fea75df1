package mx.cea.ventanilla.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mx.cea.ventanilla.bench.LargeRegister.Row;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.folios.Folio;

/// The kinds of text by which somebody is searched for, each drawn from the register.
enum SearchKeys {
    CONTRACT((r, _) -> r.number()),
    CONTRACT_BEGUN((r, random) -> begun(r.number(), random, 2)),
    REFERENCE((r, _) -> spaced(r.reference())),
    METER((r, _) -> r.meter() == null ? r.number() : r.meter()),
    METER_BEGUN((r, random) -> begun(r.meter() == null ? r.number() : r.meter(), random, 2)),
    NAME((r, random) -> shuffled(r.holder().name(), random)),
    TWO_WORDS((r, random) -> String.join(" ", words(shuffled(r.holder().name(), random)).stream().limit(2).toList())),
    ONE_WORD((r, random) -> pick(words(r.holder().name()), random)),
    FREQUENT_WORD((_, random) -> pick(
            List.of("maria", "jose", "hernandez", "garcia", "juan", "centro", "juriquilla", "calle", "de", "com", "guadalupe"), random)),
    TWO_LETTERS((_, random) -> pick(List.of("li", "oz", "ek", "uc", "im", "wu", "ma", "de", "la", "jo", "zu", "xq"), random)),
    TWO_LETTERS_AND_NAME((r, random) -> pick(RegisterHolders.SHORT, random) + " " + words(r.holder().name()).getFirst()),
    COMPOUND_SURNAME((r, random) -> pick(RegisterHolders.COMPOUND, random) + " " + words(r.holder().name()).getFirst()),
    BEGINNINGS((r, _) -> String.join(" ", words(r.holder().name()).stream().map(w -> w.substring(0, Math.min(3, w.length()))).toList())),
    STILL_TYPING((r, random) -> begun(Folding.fold(r.holder().name()), random, 4)),
    COMPANY((_, random) -> pick(List.of("tortilleria", "constructora", "inmobiliaria", "colegio", "transportes"), random) + " "
            + pick(List.of("hernandez", "garcia", "sa", "ac", "lopez", "oz"), random)),
    ADDRESS((r, _) -> r.at().street() + " " + r.at().house() + " " + r.at().colonia()),
    STREET_AND_HOUSE((r, _) -> r.at().street() + " " + r.at().house()),
    TELEPHONE((r, _) -> r.phone() == null ? r.number() : "+52 " + r.phone()),
    TELEPHONE_BEGUN((r, random) -> r.phone() == null ? r.number() : begun(r.phone(), random, 3)),
    EMAIL((r, _) -> r.mail()),
    EMAIL_BEGUN((r, random) -> begun(r.mail(), random, 6)),
    USERNAME((r, _) -> LargeRegister.ofAccount(Math.max(1, r.id() / 5)).username()),
    INVOICE((r, random) -> LargeRegister.invoiceNumber(r.id(), random.nextInt(LargeRegister.INVOICES_EACH))),
    INVOICE_BEGUN((r, random) -> begun(LargeRegister.invoiceNumber(r.id(), random.nextInt(LargeRegister.INVOICES_EACH)), random, 6)),
    FOLIO((r, _) -> Folio.of(2026, r.id()).text()),
    NOTHING((r, random) -> pick(List.of("qzx", "xqzkw", "999999999999"), random) + " " + words(r.holder().name()).getFirst());

    private final BiFunction<Row, SplittableRandom, String> made;

    SearchKeys(BiFunction<Row, SplittableRandom, String> made) {
        this.made = made;
    }

    /// The same texts on every run.
    List<String> texts(int count) {
        SplittableRandom random = new SplittableRandom(name().hashCode());
        return Stream.generate(() -> made.apply(Row.of(1 + random.nextInt(LargeRegister.CONTRACTS)), random))
                .limit(count)
                .toList();
    }

    private static List<String> words(String text) {
        return Folding.words(text);
    }

    private static String begun(String text, SplittableRandom random, int least) {
        return text.length() <= least ? text : text.substring(0, least + random.nextInt(text.length() - least));
    }

    private static String spaced(String number) {
        return number.substring(0, 3) + "." + number.substring(3, 6) + "." + number.substring(6);
    }

    private static String shuffled(String name, SplittableRandom random) {
        List<String> words = new ArrayList<>(words(name));
        Collections.shuffle(words, Random.from(random));
        return String.join(" ", words);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
