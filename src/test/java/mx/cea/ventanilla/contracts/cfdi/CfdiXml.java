package mx.cea.ventanilla.contracts.cfdi;

import java.nio.charset.StandardCharsets;

/// The XML of an invented digital invoice, as tests need it.
public final class CfdiXml {
    public static final String UUID = "2F9A05A7-A000-41B8-BBAA-1A2C7E44B894";
    public static final String NUMBER = "000120260500053772";
    static final String ISSUER = "EKU9003173C9";

    private static final String STAMP = """
                <tfd:TimbreFiscalDigital xmlns:tfd="http://www.sat.gob.mx/TimbreFiscalDigital" Version="1.1"
                    UUID="%s" FechaTimbrado="2026-05-08T09:00:12" RfcProvCertif="AAA010101AAA"
                    SelloCFD="Wq8fAlsO+SelloDelEmisor/abcd1234==" NoCertificadoSAT="30001000000500003456"
                    SelloSAT="SelloDelSatFalso/9876543210zyxw=="/>
            """.formatted(UUID);

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" Serie="IN" Folio="%s"
                Fecha="2026-05-08T08:55:00" Sello="Wq8fAlsO+SelloDelEmisor/abcd1234==" FormaPago="99"
                NoCertificado="30001000000500003416" Certificado="MIIF" SubTotal="324.00" Descuento="4.00" Moneda="MXN"
                Total="344.00" TipoDeComprobante="I" Exportacion="01" MetodoPago="PPD" LugarExpedicion="76000">
              <cfdi:Emisor Rfc="%s" Nombre="ESCUELA KEMPER URGATE" RegimenFiscal="603"/>
              <cfdi:Receptor Rfc="XAXX010101000" Nombre="MARÍA PEÑA NÚÑEZ" DomicilioFiscalReceptor="76000"
                  RegimenFiscalReceptor="616" UsoCFDI="S01"/>
              <cfdi:Conceptos>
                <cfdi:Concepto ClaveProdServ="83101500" Cantidad="14" ClaveUnidad="MTQ" Unidad="m³"
                    Descripcion="Suministro de agua potable &amp; cañería" ValorUnitario="17.428571" Importe="244.00"
                    Descuento="4.00" ObjetoImp="01"/>
                <cfdi:Concepto ClaveProdServ="83101500" Cantidad="1" ClaveUnidad="E48" Descripcion="Alcantarillado"
                    ValorUnitario="80.00" Importe="80.00" ObjetoImp="02">
                  <cfdi:Impuestos><cfdi:Traslados>
                    <cfdi:Traslado Base="150.00" Impuesto="002" TipoFactor="Tasa" TasaOCuota="0.160000" Importe="24.00"/>
                  </cfdi:Traslados></cfdi:Impuestos>
                </cfdi:Concepto>
              </cfdi:Conceptos>
              <cfdi:Impuestos TotalImpuestosTrasladados="24.00"><cfdi:Traslados>
                <cfdi:Traslado Base="150.00" Impuesto="002" TipoFactor="Tasa" TasaOCuota="0.160000" Importe="24.00"/>
              </cfdi:Traslados></cfdi:Impuestos>
              <cfdi:Complemento>
            %s  </cfdi:Complemento>
              <cfdi:Addenda><otro xmlns="urn:otro"><dato/></otro></cfdi:Addenda>
            </cfdi:Comprobante>
            """.formatted(NUMBER, ISSUER, STAMP);

    private CfdiXml() {}

    public static String text() {
        return DOCUMENT;
    }

    public static byte[] sound() {
        return bytes(DOCUMENT);
    }

    /// The document with a part in another's place.
    static byte[] with(String part, String other) {
        if (!DOCUMENT.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        return bytes(DOCUMENT.replace(part, other));
    }

    static byte[] unstamped() {
        return with(STAMP, "");
    }

    /// The stamp where an issuer may write what he likes.
    static byte[] stampedInAddenda() {
        return bytes(DOCUMENT.replace(STAMP, "").replace("<dato/>", STAMP));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
