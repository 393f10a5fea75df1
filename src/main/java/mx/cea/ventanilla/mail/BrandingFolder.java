package mx.cea.ventanilla.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Reads the branding: the built-in one, and over it what the office's branding folder says in `marca.properties`
/// (UTF-8, the keys of the built-in file; a key that lacks keeps its built-in value) and in the logo that it names.
public final class BrandingFolder {
    private static final String FILE = "marca.properties";
    private static final String BUILT_IN = "/mail/branding/";

    /// What came of reading the folder.
    public sealed interface Result {
        /// It is in force from now on.
        record Read(Branding branding) implements Result {}

        /// The folder cannot be used; nothing is sent in a look that nobody chose.
        record Refused(Path file, String technicalDetail) implements Result {}
    }

    private BrandingFolder() {}

    /// The branding that comes with the program.
    public static Branding builtIn() {
        Properties values = builtInValues();
        return branding(values, builtInLogo(values));
    }

    /// @param folder the office's branding folder; null, or without `marca.properties`, for the built-in branding. One
    ///     that was named and is not there is refused: letters would leave with another's logo and nobody would notice
    public static Result read(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            return new Result.Refused(folder, "no such folder");
        }
        if (folder == null || Files.notExists(folder.resolve(FILE))) {
            return new Result.Read(builtIn());
        }
        Path file = folder.resolve(FILE);
        Properties values = builtInValues();
        Logo logo = builtInLogo(values);
        String builtInLogo = values.getProperty("logo");
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            String logoFile = values.getProperty("logo");
            if (!logoFile.equals(builtInLogo) || Files.exists(folder.resolve(logoFile))) {
                file = folder.resolve(logoFile);
                logo = Logo.of(Files.readAllBytes(file));
                file = folder.resolve(FILE);
            }
            return new Result.Read(branding(values, logo));
        } catch (IOException | IllegalArgumentException e) {
            return new Result.Refused(file, e.toString());
        }
    }

    private static Branding branding(Properties values, Logo logo) {
        return new Branding(
                text(values, "organizacion"),
                text(values, "area"),
                text(values, "telefono"),
                text(values, "horario-telefono"),
                text(values, "horario-oficinas"),
                text(values, "formulario"),
                text(values, "privacidad"),
                new Colours(text(values, "color-marca"), text(values, "color-enlace")),
                logo);
    }

    private static String text(Properties values, String key) {
        String text = HeaderText.clean(values.getProperty(key));
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty: " + key);
        }
        return text;
    }

    private static Properties builtInValues() {
        Properties values = new Properties();
        try (InputStream stream = BrandingFolder.class.getResourceAsStream(BUILT_IN + FILE)) {
            values.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Logo builtInLogo(Properties values) {
        try (InputStream stream = BrandingFolder.class.getResourceAsStream(BUILT_IN + values.getProperty("logo"))) {
            return Logo.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
