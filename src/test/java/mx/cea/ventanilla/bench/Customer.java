package mx.cea.ventanilla.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import mx.cea.ventanilla.common.Folding;

/// A synthetic customer, the same for the same number. Names are as frequent as names are: some everywhere, many rare.
record Customer(
        int number, String givenName, String firstSurname, String secondSurname, String colonia, String street, String house) {
    static final int COUNT = 100_000;

    private static final List<String> GIVEN = List.of(
            "María", "José", "Juan", "Guadalupe", "Luis", "Ana", "Francisco", "Juana", "Carlos", "Rosa", "Antonio",
            "Margarita", "Jesús", "Leticia", "Miguel", "Alejandra", "Pedro", "Verónica", "Alejandro", "Gabriela",
            "Manuel", "Patricia", "Jorge", "Laura", "Roberto", "Teresa", "Fernando", "Adriana", "Daniel", "Claudia",
            "Ricardo", "Silvia", "Arturo", "Elena", "Javier", "Yolanda", "Raúl", "Beatriz", "Sergio", "Mónica",
            "Héctor", "Lourdes", "Eduardo", "Carmen", "Óscar", "Norma", "Martín", "Irma", "Ramón", "Araceli",
            "Ignacio", "Socorro", "Gerardo", "Alma", "Rubén", "Cristina", "Felipe", "Esperanza", "Tomás", "Zenaida");
    private static final List<String> SURNAMES = List.of(
            "Hernández", "García", "Martínez", "López", "González", "Rodríguez", "Pérez", "Sánchez", "Ramírez", "Cruz",
            "Flores", "Gómez", "Morales", "Vázquez", "Reyes", "Jiménez", "Torres", "Díaz", "Gutiérrez", "Mendoza",
            "Ruiz", "Aguilar", "Ortiz", "Moreno", "Castillo", "Álvarez", "Romero", "Chávez", "Rivera", "Juárez",
            "Ramos", "Herrera", "Medina", "Vargas", "Castro", "Guzmán", "Muñoz", "Rojas", "Contreras", "Salazar",
            "Luna", "Ortega", "Estrada", "Bautista", "Guerrero", "Soto", "Olvera", "Resendiz", "Trejo", "Uribe",
            "Feregrino", "Montes", "Camacho", "Nieto", "Peña", "Arvizu", "Landeros", "Ugalde", "Septién", "Zamarripa");
    private static final List<String> COLONIAS = List.of(
            "Centro", "Juriquilla", "El Refugio", "Milenio III", "Candiles", "Satélite", "Cerrito Colorado",
            "Lomas de Casa Blanca", "Carretas", "Álamos", "La Cañada", "Zibatá", "Corregidora", "El Pueblito",
            "Santa Rosa Jáuregui", "Menchaca", "Tejeda", "Jurica", "Loma Bonita", "Las Américas", "Bolaños",
            "San Pedrito Peñuelas", "Villas del Sol", "Tolimán", "Cadereyta", "Ezequiel Montes");
    private static final List<String> STREETS = List.of(
            "Av. Universidad", "Calle Hidalgo", "Calle Morelos", "Av. Zaragoza", "Calle Allende", "Calle Pino Suárez",
            "Circuito Jurica", "Av. Constituyentes", "Calle Ocampo", "Privada del Encino", "Calle 5 de Mayo",
            "Av. Corregidora", "Calle Guerrero", "Paseo Constitución", "Calle Río Lerma", "Cerrada de las Rosas");

    /// @param number from 1 to [#COUNT]
    static Customer of(int number) {
        SplittableRandom random = new SplittableRandom(number * 7919L);
        String first = oftenFirst(GIVEN, random);
        String second = random.nextInt(100) < 40 ? " " + oftenFirst(GIVEN, random) : "";
        return new Customer(
                number,
                first + second,
                oftenFirst(SURNAMES, random),
                oftenFirst(SURNAMES, random),
                oftenFirst(COLONIAS, random),
                STREETS.get(random.nextInt(STREETS.size())),
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
