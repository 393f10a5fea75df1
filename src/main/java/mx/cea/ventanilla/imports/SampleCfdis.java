package mx.cea.ventanilla.imports;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import org.jspecify.annotations.Nullable;

/// The sample office's digital invoices: of every contract that a document names, that of its last invoice. They are
/// made from the register by `factura.xml.mustache`, with RFCs that the tax authority keeps for tests and seals that say
/// themselves that they are false.
final class SampleCfdis {
    /// The sample office's own RFC.
    static final String OFFICE_RFC = "EKU9003173C9";

    private static final String COMPANY_RFC = "IIA040805DZ4";
    /// One company's is mistyped, as they are.
    private static final String MISTYPED_RFC = "IIA040805DZ5";
    private static final BigDecimal VAT = new BigDecimal("0.16");
    private static final BigDecimal SEWERAGE = new BigDecimal("0.10");
    private static final BigDecimal TREATMENT = new BigDecimal("0.12");
    private static final int SEAL_BYTES = 256;

    private final Template template;
    private final SampleRegister register;
    private @Nullable ContractNumber mistyped;

    private SampleCfdis(Template template, SampleRegister register) {
        this.template = template;
        this.register = register;
    }

    /// The XML of each.
    ///
    /// @param named the contracts that have one
    /// @throws FileFault if the template cannot be read
    static List<byte[]> make(Path template, SampleRegister register, Set<ContractNumber> named) {
        try {
            Template compiled = Mustache.compiler()
                    .escapeHTML(true)
                    .compile(Files.readString(template, StandardCharsets.UTF_8));
            return new SampleCfdis(compiled, register).make(named);
        } catch (IOException e) {
            throw CsvFile.unreadable(template, e);
        }
    }

    private List<byte[]> make(Set<ContractNumber> named) {
        mistyped = register.contracts().stream()
                .filter(contract -> named.contains(contract.number()) && contract.holder() instanceof Holder.Company)
                .map(NewContract::number)
                .min(Comparator.comparing(ContractNumber::digits))
                .orElse(null);
        Map<ContractNumber, NewInvoice> last = new HashMap<>();
        register.invoices().stream()
                .filter(invoice -> named.contains(invoice.contract()) && invoice.cfdiUuid() != null)
                .sorted(Comparator.comparing(NewInvoice::period))
                .forEach(invoice -> last.put(invoice.contract(), invoice));
        return register.contracts().stream()
                .filter(contract -> last.containsKey(contract.number()))
                .map(contract -> template.execute(model(contract, Objects.requireNonNull(last.get(contract.number())))))
                .map(xml -> xml.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private Map<String, Object> model(NewContract contract, NewInvoice invoice) {
        Map<String, Object> model = new HashMap<>();
        LocalDateTime issued = invoice.issuedOn().atTime(6, 0).plusSeconds(secondsOf(invoice));
        model.put("uuid", String.valueOf(invoice.cfdiUuid()).toUpperCase(Locale.ROOT));
        model.put("number", invoice.number().text());
        model.put("issued", issued);
        model.put("stamped", issued.plusSeconds(252));
        model.put("officeRfc", OFFICE_RFC);
        recipient(model, contract);
        amounts(model, contract, invoice);
        model.put("seal", seal("SELLO FALSO DE MUESTRA ", invoice));
        model.put("stampSeal", seal("SELLO DEL SAT FALSO DE MUESTRA ", invoice));
        return model;
    }

    /// Never a whole minute, so that no moment is written without its seconds.
    private static long secondsOf(NewInvoice invoice) {
        return Math.floorMod(invoice.number().text().hashCode(), 60) * 60L + 7;
    }

    private void recipient(Map<String, Object> model, NewContract contract) {
        boolean company = contract.holder() instanceof Holder.Company;
        String companys = contract.number().equals(mistyped) ? MISTYPED_RFC : COMPANY_RFC;
        model.put("rfc", company ? companys : "XAXX010101000");
        model.put("regime", company ? "601" : "616");
        model.put("use", company ? "G03" : "S01");
        model.put("name", contract.holder().displayName().toUpperCase(Locale.ROOT));
        model.put("postalCode", company ? contract.address().postalCode() : "76000");
    }

    /// Water for a dwelling is taxed at nothing, any other at 16%.
    private void amounts(Map<String, Object> model, NewContract contract, NewInvoice invoice) {
        BigDecimal total = invoice.amount().pesos();
        BigDecimal rate = contract.tariff().startsWith("DOMESTICO") ? BigDecimal.ZERO : VAT;
        BigDecimal subtotal = total.divide(BigDecimal.ONE.add(rate), 2, RoundingMode.HALF_UP);
        BigDecimal tax = total.subtract(subtotal);
        BigDecimal sewerage = share(subtotal, SEWERAGE);
        BigDecimal treatment = share(subtotal, TREATMENT);
        BigDecimal water = subtotal.subtract(sewerage).subtract(treatment);
        BigDecimal ofSewerage = share(sewerage, rate);
        BigDecimal ofTreatment = share(treatment, rate);
        long volume = volume(invoice).orElse(0L);
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(volume > 0
                ? line("Suministro de agua potable", volume, "MTQ", "m³", water, tax.subtract(ofSewerage).subtract(ofTreatment))
                : line("Suministro de agua potable, cuota fija", 1, "E48", "servicio", water, tax.subtract(ofSewerage).subtract(ofTreatment)));
        lines.add(line("Alcantarillado", 1, "E48", "servicio", sewerage, ofSewerage));
        lines.add(line("Saneamiento", 1, "E48", "servicio", treatment, ofTreatment));
        model.put("lines", lines);
        model.put("rate", rate.setScale(6, RoundingMode.UNNECESSARY));
        model.put("subtotal", subtotal);
        model.put("tax", tax);
        model.put("total", total);
    }

    private static BigDecimal share(BigDecimal of, BigDecimal rate) {
        return of.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    private static Map<String, Object> line(
            String description, long quantity, String unitCode, String unit, BigDecimal amount, BigDecimal tax) {
        return Map.of(
                "description", description,
                "quantity", quantity,
                "unitCode", unitCode,
                "unit", unit,
                "unitPrice", amount.divide(BigDecimal.valueOf(quantity), 6, RoundingMode.HALF_UP),
                "amount", amount,
                "tax", tax);
    }

    private Optional<Long> volume(NewInvoice invoice) {
        return register.readings().stream()
                .filter(r -> r.contract().equals(invoice.contract())
                        && YearMonth.from(r.reading().readOn()).equals(invoice.period()))
                .map(r -> r.reading().consumption())
                .findFirst();
    }

    /// As long as a true one.
    private static String seal(String words, NewInvoice invoice) {
        String whole = words.repeat(SEAL_BYTES / words.length() + 1) + invoice.cfdiUuid();
        return Base64.getEncoder()
                .encodeToString(whole.substring(whole.length() - SEAL_BYTES).getBytes(StandardCharsets.US_ASCII));
    }
}
