package mx.cea.ventanilla.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.generator.Names;
import mx.cea.ventanilla.generator.Town;

/// A synthetic customer, the same for the same number. Names are as frequent as names are: some everywhere, many rare.
record Customer(
        int number, String givenName, String firstSurname, String secondSurname, String colonia, String street, String house) {
    static final int COUNT = 100_000;

    /// @param number from 1 to [#COUNT]
    static Customer of(int number) {
        SplittableRandom random = new SplittableRandom(number * 7919L);
        String first = oftenFirst(Names.GIVEN, random);
        String second = random.nextInt(100) < 40 ? " " + oftenFirst(Names.GIVEN, random) : "";
        return new Customer(
                number,
                first + second,
                oftenFirst(Names.SURNAMES, random),
                oftenFirst(Names.SURNAMES, random),
                oftenFirst(Town.coloniaNames(), random),
                Town.STREETS.get(random.nextInt(Town.STREETS.size())),
                String.valueOf(1 + random.nextInt(900)));
    }

    /// The first of a list are the most frequent ones.
    static <T> T oftenFirst(List<T> list, SplittableRandom random) {
        return list.get((int) (list.size() * Math.pow(random.nextDouble(), 2.2)));
    }

    String name() {
        return givenName + " " + firstSurname + " " + secondSurname;
    }

    String email() {
        String first = Folding.fold(givenName).split(" ")[0];
        return first + "." + Folding.fold(firstSurname).replace(" ", "") + number + "@example.com";
    }

    String phone() {
        return "442" + (2_000_000 + number * 37 % 7_000_000);
    }

    String contract() {
        return String.valueOf(10_000_000 + number * 13L);
    }

    String username() {
        return Folding.fold(firstSurname).replace(" ", "").toLowerCase(Locale.ROOT) + number;
    }

    String address() {
        return street + " " + house + ", " + colonia;
    }
}
