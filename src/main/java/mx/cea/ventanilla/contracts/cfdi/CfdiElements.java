package mx.cea.ventanilla.contracts.cfdi;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import mx.cea.ventanilla.contracts.cfdi.Cfdi.Concept;
import mx.cea.ventanilla.contracts.cfdi.Cfdi.Issuer;
import mx.cea.ventanilla.contracts.cfdi.Cfdi.Recipient;
import mx.cea.ventanilla.contracts.cfdi.Cfdi.Stamp;
import mx.cea.ventanilla.contracts.cfdi.Cfdi.Tax;
import mx.cea.ventanilla.contracts.cfdi.Cfdi.Totals;
import mx.cea.ventanilla.contracts.cfdi.XmlCursor.Fault;
import org.jspecify.annotations.Nullable;

/// Takes from the elements of a digital invoice what an invoice says. Each counts only at its own place: a stamp within
/// an *Addenda*, where an issuer may write what he likes, is none.
final class CfdiElements {
    private static final String FAMILY = "http://www.sat.gob.mx/cfd/";
    private static final String CFDI_4 = FAMILY + "4";
    private static final String STAMP = "http://www.sat.gob.mx/TimbreFiscalDigital";
    private static final String VERSION = "4.0";
    private static final String STAMP_VERSION = "1.1";

    private final XmlCursor xml;
    private @Nullable Issuer issuer;
    private @Nullable Recipient recipient;
    private @Nullable Stamp stamp;
    private @Nullable BigDecimal added;
    private @Nullable BigDecimal withheld;
    private final List<Concept> concepts = new ArrayList<>();
    private final List<Tax> taxes = new ArrayList<>();

    CfdiElements(byte[] bytes) throws XMLStreamException {
        this.xml = new XmlCursor(bytes, Set.of(CFDI_4, STAMP));
    }

    /// What the root itself says.
    private record Root(
            @Nullable String series,
            @Nullable String number,
            LocalDateTime issuedAt,
            String type,
            String currency,
            @Nullable String paymentForm,
            @Nullable String paymentMethod,
            @Nullable String conditions,
            String place,
            String certificate,
            String seal,
            BigDecimal subtotal,
            @Nullable BigDecimal discount,
            BigDecimal total) {}

    Cfdi document() throws XMLStreamException, Fault {
        if (!xml.next()) {
            throw new Fault(new CfdiFault.NotXml(0, 0));
        }
        checkVersion();
        Root root = root();
        while (xml.next()) {
            switch (xml.name()) {
                case "Emisor" -> issuer = issuer();
                case "Receptor" -> recipient = recipient();
                case "Conceptos" -> concepts();
                case "Impuestos" -> totalTaxes();
                case "Complemento" -> complement();
                default -> xml.skip();
            }
        }
        // what comes after the root may be broken
        while (xml.next()) {
            xml.skip();
        }
        if (stamp == null) {
            throw new Fault(new CfdiFault.NotStamped());
        }
        return new Cfdi(
                root.series, root.number, root.issuedAt, root.type, root.currency, root.paymentForm, root.paymentMethod,
                root.conditions, root.place,
                present(issuer, "Emisor"), present(recipient, "Receptor"),
                concepts,
                new Totals(root.subtotal, root.discount, taxes, added, withheld, root.total),
                root.certificate, root.seal, stamp);
    }

    private void checkVersion() throws Fault {
        String root = xml.localName();
        if (!root.equals("Comprobante") || !xml.namespace().startsWith(FAMILY)) {
            throw new Fault(new CfdiFault.OtherDocument(XmlCursor.shortened(root)));
        }
        String version = xml.optional("Version");
        String stated = version == null ? xml.optional("version") : version;
        if (!VERSION.equals(stated) || !xml.namespace().equals(CFDI_4)) {
            throw new Fault(new CfdiFault.OtherVersion(stated == null ? "?" : XmlCursor.shortened(stated)));
        }
    }

    private Root root() throws Fault {
        return new Root(
                xml.optional("Serie"),
                xml.optional("Folio"),
                xml.moment("Fecha"),
                xml.required("TipoDeComprobante"),
                xml.required("Moneda"),
                xml.optional("FormaPago"),
                xml.optional("MetodoPago"),
                xml.optional("CondicionesDePago"),
                xml.required("LugarExpedicion"),
                xml.required("NoCertificado"),
                xml.required("Sello"),
                xml.amount("SubTotal"),
                xml.optionalAmount("Descuento"),
                xml.amount("Total"));
    }

    private static <T> T present(@Nullable T part, String name) throws Fault {
        if (part == null) {
            throw new Fault(new CfdiFault.Lacks(name));
        }
        return part;
    }

    private void totalTaxes() throws XMLStreamException, Fault {
        added = xml.optionalAmount("TotalImpuestosTrasladados");
        withheld = xml.optionalAmount("TotalImpuestosRetenidos");
        taxes(taxes);
    }

    private Issuer issuer() throws XMLStreamException, Fault {
        Issuer read = new Issuer(new Rfc(xml.required("Rfc")), xml.required("Nombre"), xml.required("RegimenFiscal"));
        xml.skip();
        return read;
    }

    private Recipient recipient() throws XMLStreamException, Fault {
        Recipient read = new Recipient(
                new Rfc(xml.required("Rfc")),
                xml.required("Nombre"),
                xml.optional("DomicilioFiscalReceptor"),
                xml.optional("RegimenFiscalReceptor"),
                xml.required("UsoCFDI"));
        xml.skip();
        return read;
    }

    private void concepts() throws XMLStreamException, Fault {
        while (xml.next()) {
            if (xml.name().equals("Concepto")) {
                concepts.add(concept());
            } else {
                xml.skip();
            }
        }
    }

    private Concept concept() throws XMLStreamException, Fault {
        String product = xml.required("ClaveProdServ");
        BigDecimal quantity = xml.amount("Cantidad");
        String unit = xml.optional("Unidad");
        String named = unit == null ? xml.required("ClaveUnidad") : unit;
        String description = xml.required("Descripcion");
        BigDecimal unitPrice = xml.amount("ValorUnitario");
        BigDecimal amount = xml.amount("Importe");
        BigDecimal discount = xml.optionalAmount("Descuento");
        List<Tax> own = new ArrayList<>();
        while (xml.next()) {
            if (xml.name().equals("Impuestos")) {
                taxes(own);
            } else {
                xml.skip();
            }
        }
        return new Concept(product, quantity, named, description, unitPrice, amount, discount, own);
    }

    private void taxes(List<Tax> into) throws XMLStreamException, Fault {
        while (xml.next()) {
            switch (xml.name()) {
                case "Traslados" -> taxesOfKind(into, false);
                case "Retenciones" -> taxesOfKind(into, true);
                default -> xml.skip();
            }
        }
    }

    private void taxesOfKind(List<Tax> into, boolean withheld) throws XMLStreamException, Fault {
        while (xml.next()) {
            if (xml.name().equals(withheld ? "Retencion" : "Traslado")) {
                into.add(new Tax(
                        withheld,
                        xml.required("Impuesto"),
                        xml.optional("TipoFactor"),
                        xml.optionalAmount("TasaOCuota"),
                        xml.optionalAmount("Importe")));
            }
            xml.skip();
        }
    }

    private void complement() throws XMLStreamException, Fault {
        while (xml.next()) {
            if (xml.name().equals("TimbreFiscalDigital") && xml.namespace().equals(STAMP)) {
                stamp = stamp();
            } else {
                xml.skip();
            }
        }
    }

    private Stamp stamp() throws XMLStreamException, Fault {
        String version = xml.required("Version");
        if (!STAMP_VERSION.equals(version)) {
            throw new Fault(new CfdiFault.BadValue("TimbreFiscalDigital/Version", XmlCursor.shortened(version)));
        }
        Stamp read = new Stamp(
                version,
                xml.required("UUID", FiscalFolio::new),
                xml.moment("FechaTimbrado"),
                new Rfc(xml.required("RfcProvCertif")),
                xml.required("SelloCFD"),
                xml.required("NoCertificadoSAT"),
                xml.required("SelloSAT"));
        xml.skip();
        return read;
    }
}
