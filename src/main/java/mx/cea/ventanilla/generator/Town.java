package mx.cea.ventanilla.generator;

import java.util.List;

/// Where people live: real colonias, invented addresses.
public final class Town {

    /// @param metered whether its houses have meters (REG-2c)
    record Colonia(String name, String municipality, String postalCode, String administration, int weight, boolean metered) {
        private static Colonia of(String name, String postalCode, int weight) {
            return new Colonia(name, "Querétaro", postalCode, "QUERETARO", weight, true);
        }
    }

    static final List<Colonia> COLONIAS = List.of(
            Colonia.of("Milenio III", "76060", 20),
            Colonia.of("Lomas de Casa Blanca", "76080", 19),
            Colonia.of("Centro", "76000", 19),
            new Colonia("La Pradera", "El Marqués", "76269", "EL MARQUES", 15, true),
            new Colonia("Juriquilla", "Querétaro", "76226", "SANTA ROSA JAUREGUI", 13, true),
            Colonia.of("El Refugio", "76146", 13),
            Colonia.of("Cerrito Colorado", "76116", 13),
            new Colonia("El Pueblito", "Corregidora", "76900", "CORREGIDORA", 13, true),
            Colonia.of("Satélite", "76110", 12),
            Colonia.of("Menchaca", "76147", 12),
            Colonia.of("Felipe Carrillo Puerto", "76138", 12),
            Colonia.of("Peñuelas", "76148", 11),
            Colonia.of("San Francisquito", "76058", 10),
            Colonia.of("Jurica", "76100", 10),
            Colonia.of("San Pablo", "76130", 9),
            new Colonia("Centro", "Cadereyta de Montes", "76500", "CADEREYTA", 9, true),
            new Colonia("Centro", "Pedro Escobedo", "76700", "PEDRO ESCOBEDO", 9, true),
            Colonia.of("Loma Bonita", "76118", 9),
            Colonia.of("Reforma Agraria", "76086", 8),
            new Colonia("Zibatá", "El Marqués", "76269", "EL MARQUES", 8, true),
            Colonia.of("Desarrollo San Pablo", "76125", 7),
            new Colonia("Santa Rosa Jáuregui", "Querétaro", "76220", "SANTA ROSA JAUREGUI", 7, true),
            Colonia.of("Carretas", "76050", 7),
            new Colonia("Santa María Magdalena", "Querétaro", "76137", "QUERETARO", 7, false),
            new Colonia("Tejeda", "Corregidora", "76904", "CORREGIDORA", 6, true),
            new Colonia("Candiles", "Corregidora", "76903", "CORREGIDORA", 6, true),
            new Colonia("Centro", "Tequisquiapan", "76750", "TEQUISQUIAPAN", 5, true),
            Colonia.of("Calesa", "76020", 5),
            new Colonia("Los Olivos", "Corregidora", "76902", "CORREGIDORA", 5, true),
            Colonia.of("Jardines de la Hacienda", "76180", 4),
            Colonia.of("Álamos 2a. Sección", "76160", 4),
            new Colonia("Centro", "Amealco de Bonfil", "76850", "AMEALCO", 4, true),
            Colonia.of("Hércules", "76069", 4),
            Colonia.of("Cimatario", "76030", 3),
            new Colonia("La Cañada", "El Marqués", "76240", "EL MARQUES", 3, true),
            new Colonia("Centro", "Ezequiel Montes", "76650", "CADEREYTA", 3, true),
            new Colonia("Centro", "Jalpan de Serra", "76340", "JALPAN", 2, true));
    public static final List<String> STREETS = List.of(
            "Av. Universidad", "Calle Hidalgo", "Calle Morelos", "Av. Zaragoza", "Calle Allende", "Calle Pino Suárez",
            "Circuito Jurica", "Av. Constituyentes", "Calle Ocampo", "Privada del Encino", "Calle 5 de Mayo",
            "Av. Corregidora", "Calle Guerrero", "Paseo Constitución", "Calle Río Lerma", "Cerrada de las Rosas",
            "Calle Jacarandas", "Benito Juárez", "Av. del Parque", "Privada Los Arcos", "Ezequiel Montes", "Otomíes",
            "Acueducto", "Nicolás Bravo", "Loma de Pinal de Amoles", "Valle de Oaxaca", "Circuito Peñas", "20 de Noviembre",
            "Río Moctezuma", "Calle Mezquite", "Paseo de los Cedros", "Camino Real", "Cerro del Tambor", "5 de Febrero",
            "Fray Junípero Serra", "Josefa Vergara");

    private static final List<String> NAMES =
            COLONIAS.stream().map(Colonia::name).distinct().toList();
    private static final int[] CUMULATIVE = cumulative();

    private Town() {}

    private static int[] cumulative() {
        int[] sums = new int[COLONIAS.size()];
        int sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += COLONIAS.get(i).weight();
            sums[i] = sum;
        }
        return sums;
    }

    /// The names of the colonias, the most frequent ones first.
    public static List<String> coloniaNames() {
        return NAMES;
    }

    static Colonia colonia(Dice dice) {
        return COLONIAS.get(dice.weighted(CUMULATIVE));
    }
}
