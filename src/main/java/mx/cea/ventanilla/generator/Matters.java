package mx.cea.ventanilla.generator;

import java.util.List;
import mx.cea.ventanilla.requests.RequestKind;

/// What requests are about, in customers' words.
public final class Matters {

    /// A request's words with places for what is its own: `%1$s` colonia, `%2$s` month, `%3$d` a figure, `%4$s` street.
    public record Matter(RequestKind kind, String title, String body) {}

    /// The first are the most frequent ones.
    public static final List<Matter> ALL = List.of(
            new Matter(RequestKind.HIGH_CONSUMPTION, "Alto consumo en %2$s",
                    "Buenas tardes. Mi recibo de agua de %2$s llegó por $%3$d.00 cuando siempre pago menos de la mitad. "
                            + "En la casa somos tres personas y no tenemos fugas; ya revisé el medidor con todas las llaves cerradas."),
            new Matter(RequestKind.PAYMENT_NOT_APPLIED, "Pago no aplicado",
                    "Pagué el recibo de %2$s por $%3$d.00 en la tienda y sigue apareciendo como adeudo. Adjunto el comprobante. "
                            + "Temo que me corten el servicio de agua por un pago que ya hice."),
            new Matter(RequestKind.GENERAL_QUERY, "Duda sobre mi recibo",
                    "Quisiera saber por qué el recibo de %2$s trae un cargo de $%3$d.00 por saneamiento y cómo se calcula la tarifa "
                            + "de mi domicilio en %1$s."),
            new Matter(RequestKind.SERVICE_REPORT, "Fuga en %4$s",
                    "Hay una fuga de agua en la banqueta de %4$s, a la altura del número %3$d, colonia %1$s. "
                            + "Lleva dos días y el agua corre hasta la esquina."),
            new Matter(RequestKind.BILL_NOT_DELIVERED, "No llega mi recibo",
                    "Desde %2$s no me entregan el recibo en %4$s %3$d, colonia %1$s. El repartidor lo deja en otra casa."),
            new Matter(RequestKind.PORTAL_INCIDENT, "No puedo entrar al portal",
                    "El portal me dice que mi contrato ya está ligado a otro usuario y no me deja ver mis facturas de %2$s."),
            new Matter(RequestKind.SERVICE_REPORT, "Sin agua desde ayer",
                    "No tenemos agua en %4$s, colonia %1$s, desde ayer en la mañana. Los vecinos del número %3$d tampoco. "
                            + "¿Hay tandeo esta semana?"),
            new Matter(RequestKind.GENERAL_QUERY, "Cambio de nombre en el contrato",
                    "La casa de %4$s %3$d era de mi papá, que falleció en %2$s. ¿Qué documentos necesito para poner el contrato a mi nombre?"),
            new Matter(RequestKind.SUGGESTION, "Sugerencia para la aplicación",
                    "Sería útil recibir un aviso cuando se toma la lectura y poder descargar doce meses de facturas juntos."),
            new Matter(RequestKind.SERVICE_REPORT, "Medidor descompuesto",
                    "El medidor de %4$s %3$d, colonia %1$s, no gira aunque abra todas las llaves. Pido que lo revisen."),
            new Matter(RequestKind.SERVICE_REPORT, "Drenaje tapado",
                    "El drenaje de %4$s, frente al %3$d, está tapado y huele muy mal. Con la lluvia de %2$s se metió a las cocheras."));

    public static final List<String> MONTHS = List.of(
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre");

    private Matters() {}

    /// One of a kind.
    static Matter of(RequestKind kind, Dice dice) {
        return dice.oftenFirst(ALL.stream().filter(matter -> matter.kind() == kind).toList());
    }
}
