package mx.cea.ventanilla.accounts.changes;

import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.accounts.registration.Checks;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.Field;
import org.jspecify.annotations.Nullable;

/// Who is to act for an account's holder from now on (REG-1), as staff type it.
///
/// @param document that accredits him, as `escritura 12,345 de la notaría 7`
/// @param scan     of it, null where there is none
public record NewRepresentative(Representative.Kind kind, String name, String document, @Nullable File scan) {

    /// A file as it was chosen.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record File(String name, byte[] content) {}

    /// What is wrong with it, field by field.
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Checks.name(Field.REPRESENTATIVE_NAME, name).ifPresent(faults::add);
        Checks.document(document).ifPresent(faults::add);
        if (scan != null) {
            Checks.scan(scan.content()).ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    /// The same without blanks around and repeated ones within.
    NewRepresentative tidy() {
        return new NewRepresentative(kind, Checks.tidy(name), Checks.tidy(document), scan);
    }
}
