package mx.cea.ventanilla.contracts.cfdi;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Goes through the elements of an XML document that somebody else made. It knows no document types and no entities,
/// follows no reference, and gives up on what is deeper or wider than any invoice.
final class XmlCursor {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 200_000;
    private static final int MAX_ATTRIBUTES = 100;
    private static final int SHOWN = 60;
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Set<String> namespaces;
    private int depth;
    private int elements;

    /// @param namespaces of the elements that mean something; others have no name
    XmlCursor(byte[] bytes, Set<String> namespaces) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
        this.namespaces = namespaces;
    }

    private static XMLInputFactory factory() {
        // the JDK's own, whatever else lies on the class path
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    /// The document is no invoice.
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient CfdiFault reason;

        Fault(CfdiFault reason) {
            super(reason.toString(), null, false, false);
            this.reason = reason;
        }

        CfdiFault reason() {
            return reason;
        }
    }

    /// Goes to the next child of the element that was entered, or leaves that element.
    ///
    /// @return whether there is one
    boolean next() throws XMLStreamException, Fault {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.DTD -> throw new Fault(new CfdiFault.HasDoctype());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Fault(new CfdiFault.NotXml(line(), column()));
                default -> {
                    // text, comments and instructions say nothing in an invoice
                }
            }
        }
        return false;
    }

    private void enter() throws Fault {
        if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS || xml.getAttributeCount() > MAX_ATTRIBUTES) {
            throw new Fault(new CfdiFault.TooIntricate());
        }
    }

    /// Passes over what is in the element.
    void skip() throws XMLStreamException, Fault {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /// The element's name, empty where it means nothing.
    String name() {
        return namespaces.contains(namespace()) ? xml.getLocalName() : "";
    }

    String localName() {
        return xml.getLocalName();
    }

    String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /// An attribute, null where it is not there or blank.
    @Nullable String optional(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String required(String attribute) throws Fault {
        String value = optional(attribute);
        if (value == null) {
            throw new Fault(new CfdiFault.Lacks(xml.getLocalName() + "/" + attribute));
        }
        return value;
    }

    <T> T required(String attribute, Function<String, T> parse) throws Fault {
        String value = required(attribute);
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Fault(new CfdiFault.BadValue(xml.getLocalName() + "/" + attribute, shortened(value)));
        }
    }

    BigDecimal amount(String attribute) throws Fault {
        return required(attribute, XmlCursor::parseAmount);
    }

    @Nullable BigDecimal optionalAmount(String attribute) throws Fault {
        return optional(attribute) == null ? null : amount(attribute);
    }

    LocalDateTime moment(String attribute) throws Fault {
        return required(attribute, LocalDateTime::parse);
    }

    /// A number like `1E999999999` would be a gigabyte when it is written out.
    private static BigDecimal parseAmount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    int line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    int column() {
        return Math.max(0, xml.getLocation().getColumnNumber());
    }
}
