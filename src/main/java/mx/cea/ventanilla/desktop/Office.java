package mx.cea.ventanilla.desktop;

import java.util.List;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.imports.SampleLogin;
import mx.cea.ventanilla.staff.Doorway;

/// The office that a window works in.
///
/// @param doorway the way into its database
/// @param samples whose passwords are offered at the sign-in; empty but in the sample office
public record Office(Places places, Doorway doorway, List<SampleLogin> samples) {
    public Office {
        samples = List.copyOf(samples);
    }

    /// The sample office.
    public static Office of(SampleSite sample) {
        return new Office(
                sample.places(),
                Doorway.to(sample.places().embedded(), Ventanilla.workstation()),
                sample.logins());
    }
}
