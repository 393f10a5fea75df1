package mx.cea.ventanilla.contracts.cfdi;

import javax.xml.stream.XMLStreamException;
import mx.cea.ventanilla.contracts.cfdi.XmlCursor.Fault;

/// Reads a digital invoice, CFDI 4.0 with its TimbreFiscalDigital 1.1. The file may come from anybody: whatever it is,
/// the answer is a result and never an exception. Seals are not verified; that is the part of the tax authority's page.
public final class CfdiReader {
    /// The largest file that is looked at, in bytes.
    public static final int MAX_BYTES = 10 << 20;

    private CfdiReader() {}

    /// What came of reading.
    public sealed interface Result {
        record Read(Cfdi cfdi) implements Result {}

        record Refused(CfdiFault fault) implements Result {}
    }

    /// Reads a whole file.
    public static Result read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Result.Refused(new CfdiFault.TooBig(MAX_BYTES >> 20));
        }
        try {
            return new Result.Read(new CfdiElements(bytes).document());
        } catch (Fault e) {
            return new Result.Refused(e.reason());
        } catch (XMLStreamException e) {
            return new Result.Refused(faultOf(e));
        } catch (RuntimeException e) {
            // the JDK's parser lets some of its own through on broken bytes
            return new Result.Refused(new CfdiFault.NotXml(0, 0));
        }
    }

    private static CfdiFault faultOf(XMLStreamException e) {
        // limits of the JDK, such as that of attributes, come under their code
        if (String.valueOf(e.getMessage()).contains("JAXP0001")) {
            return new CfdiFault.TooIntricate();
        }
        return e.getLocation() == null
                ? new CfdiFault.NotXml(0, 0)
                : new CfdiFault.NotXml(
                        Math.max(0, e.getLocation().getLineNumber()), Math.max(0, e.getLocation().getColumnNumber()));
    }
}
