package mx.cea.ventanilla.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The values with which a template is filled in for one request. Account data are there only for who may have them
/// (CON-7); what is unknown is left out, and then stops the template that needs it.
final class AnswerFigures {
    private final Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);

    private AnswerFigures() {}

    static Map<String, String> of(Request request, CustomerFile customer, StaffMember by, LocalDate today, String phone) {
        AnswerFigures figures = new AnswerFigures();
        figures.ofRequest(request, customer);
        figures.put(Placeholder.AGENTE, by.name());
        figures.put(Placeholder.HOY, Dates.inWords(today));
        figures.put(Placeholder.TELEFONO_CEA, phone);
        if (customer.entitlement() == Entitlement.FULL) {
            if (customer.account() != null) {
                figures.put(Placeholder.USUARIO, customer.account().username().text());
            }
            if (customer.contract() != null) {
                figures.ofContract(request, customer.contract());
            }
        }
        Map<String, String> byKey = new HashMap<>();
        figures.values.forEach((placeholder, value) -> byKey.put(placeholder.key(), value));
        return byKey;
    }

    private void ofRequest(Request request, CustomerFile customer) {
        Request.Matter matter = request.matter();
        put(Placeholder.NOMBRE, request.requester().name());
        put(Placeholder.FOLIO, request.folio().text());
        put(Placeholder.ASUNTO, matter.title());
        put(Placeholder.FECHA_SOLICITUD, Dates.inWords(request.receivedAt().atZone(Clock.ZONE).toLocalDate()));
        put(Placeholder.CONTRATO, matter.contractGiven());
        put(Placeholder.DOMICILIO, matter.addressGiven());
        if (customer.contract() != null && customer.entitlement() == Entitlement.FULL) {
            put(Placeholder.CONTRATO, customer.contract().contract().number().digits());
            if (matter.addressGiven() == null) {
                put(Placeholder.DOMICILIO, customer.contract().contract().address().line());
            }
        }
    }

    private void ofContract(Request request, ContractFile file) {
        put(Placeholder.TARIFA, file.contract().tariff());
        put(Placeholder.SALDO, file.balance().owed().format());
        ofReadings(file.readings());
        invoiceMeant(request, file).ifPresent(invoice -> {
            put(Placeholder.FACTURA, invoice.number().text());
            put(Placeholder.PERIODO, Dates.inWords(invoice.period()));
            put(Placeholder.IMPORTE, invoice.amount().format());
            put(Placeholder.VENCIMIENTO, Dates.inWords(invoice.dueOn()));
            put(Placeholder.ESTADO_FACTURA, invoice.status(file.today()).word());
        });
        paymentMeant(request, file).ifPresent(payment -> {
            put(Placeholder.PAGO_IMPORTE, payment.amount().format());
            put(Placeholder.PAGO_FECHA, Dates.inWords(payment.paidOn()));
            put(Placeholder.PAGO_ESTADO, payment.postedOn() == null
                    ? Texts.get("requests.payment.unposted")
                    : Texts.get("requests.payment.posted", Dates.inWords(payment.postedOn())));
        });
    }

    private void ofReadings(List<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        Reading last = readings.getLast();
        put(Placeholder.LECTURA_ACTUAL, String.valueOf(last.value()));
        put(Placeholder.CONSUMO_ACTUAL, String.valueOf(last.consumption()));
        if (readings.size() > 1) {
            Reading before = readings.get(readings.size() - 2);
            put(Placeholder.LECTURA_ANTERIOR, String.valueOf(before.value()));
            put(Placeholder.CONSUMO_ANTERIOR, String.valueOf(before.consumption()));
        }
        LocalDate yearBefore = last.readOn().minusYears(1);
        readings.stream()
                .filter(r -> Math.abs(r.readOn().toEpochDay() - yearBefore.toEpochDay()) <= 15)
                .min(Comparator.comparing(r -> Math.abs(r.readOn().toEpochDay() - yearBefore.toEpochDay())))
                .ifPresent(r -> put(Placeholder.CONSUMO_MISMO_MES, String.valueOf(r.consumption())));
    }

    /// The invoice that the customer names, else the latest.
    static Optional<Invoice> invoiceMeant(Request request, ContractFile file) {
        String given = request.matter().invoiceGiven();
        return file.invoices().stream()
                .filter(i -> given != null && Folding.compact(i.number().text()).equals(Folding.compact(given)))
                .findFirst()
                .or(() -> file.invoices().stream().max(Comparator.comparing(Invoice::period)));
    }

    /// The payment whose receipt the customer names, else the one that is not posted, else the latest.
    static Optional<Payment> paymentMeant(Request request, ContractFile file) {
        String receipt = request.matter().receiptGiven();
        return file.payments().stream()
                .filter(p -> receipt != null && Folding.compact(p.reference()).equals(Folding.compact(receipt)))
                .findFirst()
                .or(() -> file.payments().stream().filter(p -> !p.posted()).findFirst())
                .or(() -> file.payments().stream().max(Comparator.comparing(Payment::paidOn)));
    }

    private void put(Placeholder placeholder, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(placeholder, value);
        }
    }
}
