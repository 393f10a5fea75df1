package mx.cea.ventanilla.accounts.registration.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.cea.ventanilla.accounts.registration.Checks;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative.Power;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative.Scan;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.fx.Background;
import org.jspecify.annotations.Nullable;

/// Who registers for the holder (REG-1), if anybody does.
public final class RepresentativeForm {
    private final Background background;
    private final BooleanProperty present = new SimpleBooleanProperty(this, "present");
    private final ObjectProperty<Power> power = new SimpleObjectProperty<>(this, "power", Power.APODERADO);
    private final FormField name = new FormField(typed -> Checks.name(Field.REPRESENTATIVE_NAME, typed));
    private final FormField document = new FormField(Checks::document);
    private final ReadOnlyObjectWrapper<@Nullable Scan> scan = new ReadOnlyObjectWrapper<>(this, "scan");
    private final ReadOnlyStringWrapper scanProblem = new ReadOnlyStringWrapper(this, "scanProblem", "");

    /// What came of reading a file.
    private record Chosen(@Nullable Scan scan, Optional<Fault> fault) {}

    RepresentativeForm(Background background) {
        this.background = background;
    }

    /// Takes the scan of the document from a file, read in the background.
    void attach(Path file) {
        scanProblem.set("");
        background.run(() -> read(file))
                .onSuccess(chosen -> {
                    scan.set(chosen.scan());
                    scanProblem.set(chosen.fault().map(RegistrationWords::fault).orElse(""));
                })
                .onError(IOException.class, _ -> scanProblem.set(
                        Texts.get("accounts.registration.scan.unreadable", file.toString())));
    }

    private static Chosen read(Path file) throws IOException {
        // before it is read, which a film of an hour would not survive
        if (Files.size(file) > FileContent.MAX_BYTES) {
            return new Chosen(null, Optional.of(Checks.tooLarge()));
        }
        byte[] content = Files.readAllBytes(file);
        Optional<Fault> fault = Checks.scan(content);
        return new Chosen(fault.isPresent() ? null : new Scan(String.valueOf(file.getFileName()), content), fault);
    }

    /// Takes the scan off.
    void detach() {
        scan.set(null);
        scanProblem.set("");
    }

    /// Asks for all that is needed.
    ///
    /// @return whether nothing is wrong
    boolean ask() {
        return !present.get()
                || Stream.of(name, document).map(FormField::ask).toList().stream().allMatch(Boolean::booleanValue);
    }

    /// Null where the holder registers himself.
    @Nullable DeclaredRepresentative declared() {
        return present.get()
                ? new DeclaredRepresentative(power.get(), name.get(), document.get(), scan.get())
                : null;
    }

    void clear() {
        present.set(false);
        power.set(Power.APODERADO);
        name.clear();
        document.clear();
        detach();
    }

    /// Whether somebody registers for the holder.
    public BooleanProperty presentProperty() {
        return present;
    }

    public ObjectProperty<Power> powerProperty() {
        return power;
    }

    public FormField getName() {
        return name;
    }

    public FormField getDocument() {
        return document;
    }

    /// Null where there is none.
    public ReadOnlyObjectProperty<@Nullable Scan> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty scanProblemProperty() {
        return scanProblem.getReadOnlyProperty();
    }

    public String getScanProblem() {
        return scanProblem.get();
    }
}
