package mx.cea.ventanilla.desktop;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import mx.cea.ventanilla.mail.Branding;

/// The organisation's name and picture, as the windows show them.
///
/// @param band the colour on which the picture stands, `#rrggbb`
public record Brand(String organisation, Image logo, String band) {

    /// The same as the messages carry (CON-11).
    public static Brand of(Branding branding) {
        return new Brand(
                branding.organisation(),
                new Image(new ByteArrayInputStream(branding.logo().bytes())),
                branding.colours().band());
    }

    /// Lays the colour behind the picture.
    void paint(Region behind) {
        behind.setStyle("-fx-background-color: " + band + ";");
    }
}
