package mx.cea.ventanilla.contracts.cfdi;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.Branding;
import mx.cea.ventanilla.print.PdfPrinter;
import org.jspecify.annotations.Nullable;

/// Shows a digital invoice as people read it, in the office's look: the *representación impresa* with its QR code and
/// the seals in full. Whatever the invoice says is text; nothing in it is taken for HTML.
public final class CfdiPage {
    private static final String VERIFICATION = "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx";
    private static final int SEAL_BEGIN = 24;
    private static final int SEAL_END = 8;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Texts.LOCALE);
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF]");
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(text -> Escapers.HTML.escape(CONTROLS.matcher(text).replaceAll(" ")))
            .emptyStringIsFalse(true)
            .nullValue("");

    private final Branding branding;
    private final Template template = template();

    /// Something that the page says in a line.
    record Fact(String label, String value) {}

    public CfdiPage(Branding branding) {
        this.branding = branding;
    }

    /// The page as a document of its own, with its pictures in it.
    public String html(Cfdi cfdi) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("band", branding.colours().band());
        model.put("link", branding.colours().link());
        model.put("logo", branding.logo().dataUri());
        model.put("logoWidth", branding.logo().width());
        model.put("logoHeight", branding.logo().height());
        model.put("organisation", branding.organisation());
        model.put("phone", branding.phone());
        model.put("phoneHours", branding.phoneHours());
        model.put("title", title(cfdi));
        model.put("folio", cfdi.folio());
        model.put("factRows", inPairs(facts(cfdi)));
        model.put("issuer", cfdi.issuer());
        model.put("issuerRegime", Catalogue.REGIME.describe(cfdi.issuer().regime()));
        model.put("recipient", cfdi.recipient());
        model.put("recipientRegime", described(Catalogue.REGIME, cfdi.recipient().regime()));
        model.put("recipientUse", Catalogue.USE.describe(cfdi.recipient().use()));
        model.put("discounts", cfdi.concepts().stream().anyMatch(CfdiPage::isDiscounted));
        model.put("concepts", cfdi.concepts().stream().map(CfdiPage::concept).toList());
        model.put("totals", totals(cfdi.totals()));
        model.put("total", money(cfdi.totals().total()));
        model.put("currency", cfdi.currency());
        model.put("words", AmountInWords.of(cfdi.totals().total(), cfdi.currency()));
        model.put("qr", QrCode.dataUri(verificationUrl(cfdi)));
        model.put("stampedAt", moment(cfdi.stamp().stampedAt()));
        model.put("stamp", cfdi.stamp());
        model.put("certificate", cfdi.certificate());
        model.put("shortSeal", shortened(cfdi.seal()));
        model.put("shortStampSeal", shortened(cfdi.stamp().seal()));
        model.put("seal", cfdi.seal());
        model.put("original", cfdi.stamp().original());
        return template.execute(model);
    }

    /// Saves the page as PDF, in place of what lies there.
    ///
    /// @throws IOException if the file cannot be written; what was there is as it was
    public void savePdf(Cfdi cfdi, Path target) throws IOException {
        PdfPrinter.save(html(cfdi), target);
    }

    /// A name for the file that says which it is: `factura-000120260500053772.pdf`, or by its fiscal folio.
    public static String fileName(Cfdi cfdi, String ending) {
        String number = cfdi.number() == null ? cfdi.folio().toString() : cfdi.number();
        return Texts.get("contracts.cfdi.page.file", number.replaceAll("[^\\p{L}\\p{N}-]", "_"), ending);
    }

    /// Where the tax authority says whether the invoice is in force.
    static String verificationUrl(Cfdi cfdi) {
        String seal = cfdi.seal();
        return VERIFICATION
                + "?id=" + cfdi.folio()
                + "&re=" + encoded(cfdi.issuer().rfc().text())
                + "&rr=" + encoded(cfdi.recipient().rfc().text())
                + "&tt=" + cfdi.totals().total().toPlainString()
                + "&fe=" + encoded(seal.substring(Math.max(0, seal.length() - SEAL_END)));
    }

    private static String encoded(String text) {
        // the tax authority's page wants the seal's equals signs as they are
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3D", "=");
    }

    private static String title(Cfdi cfdi) {
        String number = cfdi.number() == null ? "" : cfdi.number();
        String series = cfdi.series() == null ? "" : cfdi.series();
        String whole = (series + " " + number).strip();
        return whole.isEmpty() ? cfdi.folio().toString() : whole;
    }

    private static List<Fact> facts(Cfdi cfdi) {
        return List.of(
                        fact("issued", moment(cfdi.issuedAt())),
                        fact("stamped", moment(cfdi.stamp().stampedAt())),
                        fact("place", cfdi.place()),
                        fact("type", Catalogue.DOCUMENT_TYPE.describe(cfdi.type())),
                        fact("currency", Catalogue.CURRENCY.describe(cfdi.currency())),
                        fact("payment_form", described(Catalogue.PAYMENT_FORM, cfdi.paymentForm())),
                        fact("payment_method", described(Catalogue.PAYMENT_METHOD, cfdi.paymentMethod())),
                        fact("conditions", cfdi.conditions() == null ? "" : cfdi.conditions()))
                .stream()
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static List<Map<String, List<Fact>>> inPairs(List<Fact> facts) {
        return IntStream.iterate(0, i -> i < facts.size(), i -> i + 2)
                .mapToObj(i -> Map.of("cells", facts.subList(i, Math.min(i + 2, facts.size()))))
                .toList();
    }

    private static Fact fact(String key, String value) {
        return new Fact(Texts.get("contracts.cfdi.page." + key), value);
    }

    private static Map<String, String> concept(Cfdi.Concept concept) {
        BigDecimal discount = concept.discount();
        return Map.of(
                "product", concept.product(),
                "description", concept.description(),
                "quantity", new DecimalFormat("#,##0.######", symbols()).format(concept.quantity()),
                "unit", concept.unit(),
                "unitPrice", money(concept.unitPrice()),
                "discount", discount == null || !isDiscounted(concept) ? "" : "-" + money(discount),
                "amount", money(concept.amount()));
    }

    private static boolean isDiscounted(Cfdi.Concept concept) {
        BigDecimal discount = concept.discount();
        return discount != null && discount.signum() != 0;
    }

    private static List<Fact> totals(Cfdi.Totals totals) {
        List<Fact> lines = new ArrayList<>();
        lines.add(fact("subtotal", money(totals.subtotal())));
        BigDecimal discount = totals.discount();
        if (discount != null && discount.signum() != 0) {
            lines.add(fact("discount", "-" + money(discount)));
        }
        for (Cfdi.Tax tax : totals.taxes()) {
            BigDecimal amount = tax.amount();
            if (amount != null) {
                lines.add(new Fact(taxName(tax), (tax.withheld() ? "-" : "") + money(amount)));
            }
        }
        return lines;
    }

    private static String taxName(Cfdi.Tax tax) {
        String name = Catalogue.TAX.word(tax.code());
        BigDecimal rate = tax.rate();
        String whole = rate == null ? name : name + " " + percent(rate);
        return tax.withheld() ? Texts.get("contracts.cfdi.page.withheld", whole) : whole;
    }

    private static String percent(BigDecimal rate) {
        return new DecimalFormat("0.####", symbols()).format(rate.movePointRight(2)) + " %";
    }

    private static String described(Catalogue catalogue, @Nullable String code) {
        return code == null ? "" : catalogue.describe(code);
    }

    private static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }

    private static String money(BigDecimal amount) {
        DecimalFormat format = new DecimalFormat("$#,##0.00####", symbols());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    private static DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(Texts.LOCALE);
    }

    private static String shortened(String seal) {
        return seal.length() <= SEAL_BEGIN + SEAL_END
                ? seal
                : seal.substring(0, SEAL_BEGIN) + "…" + seal.substring(seal.length() - SEAL_END);
    }

    private static Template template() {
        try (InputStream stream = CfdiPage.class.getResourceAsStream("/cfdi/factura.html.mustache")) {
            return COMPILER.compile(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
