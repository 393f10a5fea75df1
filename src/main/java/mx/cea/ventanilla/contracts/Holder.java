package mx.cea.ventanilla.contracts;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In whose name a contract is (REG-1).
public sealed interface Holder {

    /// The name as people write it, given name first.
    String displayName();

    /// A natural person, *persona física*. A compound surname ("de la Cruz") is one surname (REG-2).
    ///
    /// @param secondSurname null where there is only one (REG-2b)
    record Person(String givenName, String firstSurname, @Nullable String secondSurname) implements Holder {
        @Override
        public String displayName() {
            return Stream.of(givenName, firstSurname, secondSurname == null ? "" : secondSurname)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
    }

    /// A company, *persona moral*.
    record Company(String name) implements Holder {
        @Override
        public String displayName() {
            return name;
        }
    }
}
