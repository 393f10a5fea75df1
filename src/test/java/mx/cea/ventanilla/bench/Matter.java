package mx.cea.ventanilla.bench;

import java.util.List;
import java.util.SplittableRandom;
import mx.cea.ventanilla.generator.Matters;
import mx.cea.ventanilla.requests.RequestKind;

/// What a synthetic request is about, in a customer's words.
record Matter(RequestKind kind, String title, String body) {
    private static final List<String> ENDINGS = List.of(
            " Gracias.", " Quedo al pendiente de su respuesta.", " Agradezco su atención, saludos.",
            " Es la segunda vez que escribo; la primera no tuve respuesta.", " Mi teléfono está abierto todo el día.",
            " Ya llamé al número de atención y me pidieron que lo reportara por aquí.");

    static Matter of(Customer customer, SplittableRandom random) {
        Matters.Matter pattern = Customer.oftenFirst(Matters.ALL, random);
        Object[] words = {
            customer.colonia(), Matters.MONTHS.get(random.nextInt(12)), 100 + random.nextInt(4_900), customer.street()
        };
        return new Matter(
                pattern.kind(),
                pattern.title().formatted(words),
                pattern.body().formatted(words) + ENDINGS.get(random.nextInt(ENDINGS.size())));
    }
}
