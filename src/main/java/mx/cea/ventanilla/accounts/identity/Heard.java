package mx.cea.ventanilla.accounts.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.SupplyAddress;
import org.jspecify.annotations.Nullable;

/// Compares what a caller said, typed by ear, with what the register has: case, accents, spaces, abbreviations and numbers
/// written out make no difference.
final class Heard {
    /// Whole words for what registers and people shorten.
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("c", "calle"), Map.entry("av", "avenida"), Map.entry("ave", "avenida"),
            Map.entry("blvd", "boulevard"), Map.entry("bulevar", "boulevard"), Map.entry("blv", "boulevard"),
            Map.entry("priv", "privada"), Map.entry("pvda", "privada"), Map.entry("cda", "cerrada"),
            Map.entry("prol", "prolongacion"), Map.entry("calz", "calzada"), Map.entry("and", "andador"),
            Map.entry("cto", "circuito"), Map.entry("carr", "carretera"), Map.entry("clle", "calle"),
            Map.entry("retno", "retorno"), Map.entry("col", "colonia"), Map.entry("fracc", "fraccionamiento"),
            Map.entry("res", "residencial"), Map.entry("resid", "residencial"), Map.entry("gral", "general"),
            Map.entry("dr", "doctor"), Map.entry("ing", "ingeniero"), Map.entry("lic", "licenciado"),
            Map.entry("profr", "profesor"), Map.entry("prof", "profesor"), Map.entry("sta", "santa"),
            Map.entry("sto", "santo"), Map.entry("fco", "francisco"), Map.entry("ma", "maria"),
            Map.entry("nte", "norte"), Map.entry("ote", "oriente"), Map.entry("pte", "poniente"),
            Map.entry("primero", "1"), Map.entry("uno", "1"), Map.entry("primera", "1"), Map.entry("dos", "2"),
            Map.entry("segunda", "2"), Map.entry("tres", "3"), Map.entry("tercera", "3"), Map.entry("cuatro", "4"),
            Map.entry("cinco", "5"), Map.entry("seis", "6"), Map.entry("siete", "7"), Map.entry("ocho", "8"),
            Map.entry("nueve", "9"), Map.entry("diez", "10"), Map.entry("once", "11"), Map.entry("doce", "12"),
            Map.entry("trece", "13"), Map.entry("catorce", "14"), Map.entry("quince", "15"),
            Map.entry("dieciseis", "16"), Map.entry("veinte", "20"), Map.entry("veintiuno", "21"),
            Map.entry("1o", "1"), Map.entry("1a", "1"), Map.entry("2a", "2"), Map.entry("3a", "3"));

    private static final Set<String> WAYS = Set.of(
            "calle", "avenida", "boulevard", "privada", "cerrada", "prolongacion", "calzada", "andador", "circuito",
            "carretera", "retorno", "callejon", "camino", "paseo");
    private static final Set<String> PLACES = Set.of("colonia", "fraccionamiento", "barrio");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Pattern NOISE = Pattern.compile("[$,\\s]|pesos|mxn", Pattern.CASE_INSENSITIVE);

    private Heard() {}

    /// A name or number, without regard to spaces.
    static boolean isSame(String known, String heard) {
        return joined(words(known)).equals(joined(words(heard)));
    }

    /// The last characters of a number, or the whole of it.
    static boolean isEndOf(String known, String heard, int last) {
        String whole = Folding.compact(known);
        String said = Folding.compact(heard);
        return said.equals(whole) || said.equals(whole.substring(Math.max(0, whole.length() - last)));
    }

    /// With or without *Calle* or its like before it, unless it is another than the register's; the house's number may
    /// follow.
    static boolean isStreet(SupplyAddress address, String heard) {
        Way known = way(words(address.street()));
        Way said = way(words(heard));
        if (known.kind() != null && said.kind() != null && !known.kind().equals(said.kind())) {
            return false;
        }
        String withNumber = known.name() + joined(words(address.outsideNumber()));
        return said.name().equals(known.name())
                || said.name().equals(withNumber)
                || address.insideNumber() != null
                        && said.name().equals(withNumber + joined(words(address.insideNumber())));
    }

    /// With or without *Colonia* or its like before it.
    static boolean isColonia(String known, String heard) {
        return place(words(known)).equals(place(words(heard)));
    }

    /// In pesos; the centavos may be left out.
    static boolean isAmount(Money known, String heard) {
        return pesos(heard)
                .filter(said -> said.compareTo(known.pesos()) == 0
                        || said.scale() <= 0 && said.longValueExact() == known.centavos() / 100)
                .isPresent();
    }

    private static Optional<BigDecimal> pesos(String heard) {
        String bare = NOISE.matcher(heard).replaceAll("");
        return AMOUNT.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    /// A street's name as one word, and what kind of way it is, where that is said of any but a plain street.
    private record Way(@Nullable String kind, String name) {}

    private static Way way(List<String> words) {
        String kind = null;
        int from = 0;
        while (from < words.size() - 1 && WAYS.contains(words.get(from))) {
            kind = words.get(from).equals("calle") ? kind : words.get(from);
            from++;
        }
        return new Way(kind, joined(words.subList(from, words.size())));
    }

    private static String place(List<String> words) {
        int from = words.size() > 1 && PLACES.contains(words.getFirst()) ? 1 : 0;
        return joined(words.subList(from, words.size()));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Folding.words(text)) {
            words.add(WHOLE.getOrDefault(word, word));
        }
        return words;
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }
}
