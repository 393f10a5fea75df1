package mx.cea.ventanilla.contracts.cfdi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The tax authority's catalogues as far as a utility's invoices use them: what a code means.
enum Catalogue {
    DOCUMENT_TYPE("tipo"),
    PAYMENT_FORM("forma-pago"),
    PAYMENT_METHOD("metodo-pago"),
    REGIME("regimen"),
    USE("uso"),
    TAX("impuesto"),
    CURRENCY("moneda");

    private static final Properties WORDS = read();

    private final String name;

    Catalogue(String name) {
        this.name = name;
    }

    /// The code with its meaning, `03 · Transferencia electrónica de fondos`; the code alone where it is not known.
    String describe(String code) {
        String words = WORDS.getProperty(name + "." + code);
        return words == null ? code : code + " · " + words;
    }

    /// The meaning, or the code where it is not known.
    String word(String code) {
        return WORDS.getProperty(name + "." + code, code);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream stream = Catalogue.class.getResourceAsStream("/cfdi/catalogos.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
