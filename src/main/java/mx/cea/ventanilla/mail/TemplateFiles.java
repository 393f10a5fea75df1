package mx.cea.ventanilla.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mx.cea.ventanilla.mail.TemplateParser.Result;

/// Finds and reads template files, of the program itself or of a folder.
final class TemplateFiles {
    private static final String BUILT_IN = "mail/answers";
    private static final String SUFFIX = ".mustache";

    private TemplateFiles() {}

    /// The templates that come with the program, whether it runs from its jar or from a folder of classes.
    static List<Result> readBuiltIn() {
        try {
            Path code = Path.of(TemplateFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(code)) {
                return read(code.resolve(BUILT_IN));
            }
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                return read(jar.getPath(BUILT_IN));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every template file two levels below the folder, in the order of the names; none where there is no folder.
    static List<Result> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(TemplateFiles::readFile)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(new Result.Refused(new TemplateProblem.Unreadable(folder, e.toString())));
        }
    }

    private static Result readFile(Path file) {
        String fileName = file.getFileName().toString();
        String key = fileName.substring(0, fileName.length() - SUFFIX.length());
        Path folder = file.getParent();
        String kind = folder == null ? "" : folder.getFileName().toString();
        if (!TemplateName.isKind(kind) || !TemplateName.isKey(key)) {
            return new Result.Refused(new TemplateProblem.BadName(file));
        }
        try {
            return TemplateParser.parse(new TemplateName(kind, key), file, Files.readString(file));
        } catch (IOException e) {
            return new Result.Refused(new TemplateProblem.Unreadable(file, e.toString()));
        }
    }
}
