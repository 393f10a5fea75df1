package mx.cea.ventanilla.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import mx.cea.ventanilla.common.WholeFile;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Prints a page as PDF, with the letters that it needs in it. Nothing is read from the network or the disk; pictures
/// only as `data:` addresses.
public final class PdfPrinter {
    static {
        // it would speak to the console
        XRLog.setLoggingEnabled(false);
    }

    private PdfPrinter() {}

    /// @param page well-formed XHTML whose letters are `Ventanilla Sans`
    /// @throws IOException if the file cannot be written; what was there is as it was
    public static void save(String page, Path target) throws IOException {
        WholeFile.save(target, out -> new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .useFont(PdfPrinter::letters, "Ventanilla Sans")
                .useExternalResourceAccessControl(
                        (uri, _) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, _) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Ventanilla")
                .toStream(out)
                .run());
    }

    /// Liberation Sans, which comes with PDFBox.
    private static InputStream letters() {
        return PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    }
}
