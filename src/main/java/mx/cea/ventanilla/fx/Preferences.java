package mx.cea.ventanilla.fx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// How one person wants the windows to look, kept in a small properties file.
public record Preferences(Mode mode, Scale scale) {
    /// What holds until something else is chosen.
    public static final Preferences DEFAULT = new Preferences(Mode.LIGHT, Scale.NORMAL);

    private static final String MODE = "mode";
    private static final String SCALE = "scale";

    /// Light or dark windows.
    public enum Mode {
        LIGHT,
        DARK
    }

    /// The size of all text.
    public enum Scale {
        NORMAL(100),
        LARGE(125),
        LARGEST(150);

        private final int percent;

        Scale(int percent) {
            this.percent = percent;
        }

        public int percent() {
            return percent;
        }
    }

    /// Reads the preferences; what the file lacks or does not spell right is as by default.
    ///
    /// @throws IOException if the file is there but cannot be read
    public static Preferences read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return new Preferences(
                value(properties.getProperty(MODE, ""), DEFAULT.mode),
                value(properties.getProperty(SCALE, ""), DEFAULT.scale));
    }

    /// Writes the preferences in one step, so that a reader finds the old ones or the new ones, never half of them.
    ///
    /// @throws IOException if the folder cannot be written
    public void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(MODE, mode.name());
        properties.setProperty(SCALE, scale.name());
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "preferences", ".tmp");
        try {
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static <E extends Enum<E>> E value(String name, E byDefault) {
        for (E constant : byDefault.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return byDefault;
    }
}
