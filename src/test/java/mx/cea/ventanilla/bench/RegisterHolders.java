package mx.cea.ventanilla.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Holders of a large register, the same for the same number. Beside the frequent names of [Customer] some thousand rare
/// surnames, compound ones, surnames of two letters, people with one surname, and companies.
final class RegisterHolders {
    static final List<String> SHORT = List.of("Li", "Oz", "Ek", "Uc", "Im", "Wu");
    static final List<String> COMPOUND = List.of("de la Cruz", "de León", "del Río", "de los Santos", "San Juan", "de Jesús");

    private static final List<String> TRADES = List.of(
            "Tortillería", "Constructora", "Inmobiliaria", "Restaurante", "Lavandería", "Ferretería", "Autopartes",
            "Consultorio", "Colegio", "Hotel", "Panadería", "Farmacia", "Club", "Purificadora", "Transportes");
    private static final List<String> FORMS = List.of("S.A. de C.V.", "S. de R.L. de C.V.", "A.C.", "S.C.", "S.A.P.I. de C.V.");
    private static final String[] BEGINNINGS = {"Al", "Bar", "Cal", "Cer", "Dor", "Esc", "Fra", "Gal", "Hu", "Iba", "Lar",
        "Mon", "Nav", "Ola", "Pal", "Que", "Ri", "Sal", "Tor", "Urr", "Vel", "Ya", "Zu", "Mez", "Cam"};
    private static final String[] MIDDLES = {"ba", "ce", "da", "fo", "ga", "je", "la", "mi", "no", "que", "ri", "se", "ta", "vi"};
    private static final String[] ENDINGS = {"do", "les", "mo", "nda", "ño", "rra", "sco", "tia", "vez", "zar"};
    private static final List<String> RARE = rare();

    private RegisterHolders() {}

    private static List<String> rare() {
        List<String> all = new ArrayList<>();
        for (String ending : ENDINGS) {
            for (String middle : MIDDLES) {
                for (String beginning : BEGINNINGS) {
                    all.add(beginning + middle + ending);
                }
            }
        }
        return all;
    }

    /// @param company null for a person
    record Holder(@Nullable String givenName, @Nullable String firstSurname, @Nullable String secondSurname, @Nullable String company) {
        String name() {
            return company != null ? company : givenName + " " + firstSurname + (secondSurname == null ? "" : " " + secondSurname);
        }
    }

    static Holder of(int number) {
        SplittableRandom random = new SplittableRandom(number * 104_729L);
        Customer frequent = Customer.of(number);
        if (random.nextInt(100) < 6) {
            String trade = TRADES.get(random.nextInt(TRADES.size()));
            return new Holder(null, null, null, trade + " " + surname(frequent.firstSurname(), random) + " "
                    + FORMS.get(random.nextInt(FORMS.size())));
        }
        return new Holder(
                random.nextInt(100) < 2 ? "Ma. " + frequent.givenName() : frequent.givenName(),
                surname(frequent.firstSurname(), random),
                random.nextInt(100) < 4 ? null : surname(frequent.secondSurname(), random),
                null);
    }

    private static String surname(String frequent, SplittableRandom random) {
        int n = random.nextInt(10_000);
        if (n < 20) {
            return SHORT.get(random.nextInt(SHORT.size()));
        }
        if (n < 250) {
            return COMPOUND.get(random.nextInt(COMPOUND.size()));
        }
        return n < 4_500 ? frequent : Customer.oftenFirst(RARE, random);
    }
}
