package mx.cea.ventanilla.contracts.cfdi;

import mx.cea.ventanilla.common.Texts;

/// Why a file is not taken for a digital invoice.
public sealed interface CfdiFault {

    /// It is larger than any invoice.
    record TooBig(long megabytes) implements CfdiFault {}

    /// It is not well-formed XML.
    ///
    /// @param line from 1; 0 where the place is not known
    record NotXml(int line, int column) implements CfdiFault {}

    /// It declares a document type, with which entities come; no invoice does.
    record HasDoctype() implements CfdiFault {}

    /// It has more elements, attributes or levels than any invoice.
    record TooIntricate() implements CfdiFault {}

    /// It is XML of something else.
    record OtherDocument(String root) implements CfdiFault {}

    /// It is a digital invoice of another version than 4.0.
    record OtherVersion(String version) implements CfdiFault {}

    /// It bears no stamp of the tax authority, so it is no invoice yet.
    record NotStamped() implements CfdiFault {}

    /// Something that every invoice has is lacking.
    ///
    /// @param what in the words of the Anexo 20, such as `Emisor/Rfc`
    record Lacks(String what) implements CfdiFault {}

    /// Something is not of its kind.
    record BadValue(String what, String value) implements CfdiFault {}

    /// Another document is kept under the same fiscal folio.
    record FolioTaken(FiscalFolio folio) implements CfdiFault {}

    /// As people read it.
    default String text() {
        return switch (this) {
            case TooBig(long megabytes) -> Texts.get("contracts.cfdi.fault.too_big", megabytes);
            case NotXml(int line, int column) when line > 0 -> Texts.get("contracts.cfdi.fault.not_xml.at", line, column);
            case NotXml _ -> Texts.get("contracts.cfdi.fault.not_xml");
            case HasDoctype _ -> Texts.get("contracts.cfdi.fault.doctype");
            case TooIntricate _ -> Texts.get("contracts.cfdi.fault.too_intricate");
            case OtherDocument(String root) -> Texts.get("contracts.cfdi.fault.other_document", root);
            case OtherVersion(String version) -> Texts.get("contracts.cfdi.fault.other_version", version);
            case NotStamped _ -> Texts.get("contracts.cfdi.fault.not_stamped");
            case Lacks(String what) -> Texts.get("contracts.cfdi.fault.lacks", what);
            case BadValue(String what, String value) -> Texts.get("contracts.cfdi.fault.bad_value", what, value);
            case FolioTaken(FiscalFolio folio) -> Texts.get("contracts.cfdi.fault.folio_taken", folio);
        };
    }
}
