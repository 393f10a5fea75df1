package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import mx.cea.ventanilla.common.Texts;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// A workbook, read cell by cell; the rows are those of its first sheet that has any. Formulas are not worked out: what
/// the workbook keeps as their result counts.
final class XlsxSource implements RowSource {
    private final Path file;
    private final FileStamp stamp;
    private final List<String> warnings = new ArrayList<>();

    XlsxSource(Path file) throws IOException {
        this.file = file;
        this.stamp = FileStamp.of(file);
    }

    @Override
    public void read(Predicate<SourceRow> each, LongConsumer progress) throws IOException {
        boolean all;
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            all = read(parts, each, progress);
        } catch (OpenXML4JException | ParserConfigurationException | SAXException e) {
            throw e.getCause() instanceof IOException io ? unusable(io) : broken(e);
        } catch (IOException e) {
            throw unusable(e);
        } catch (UnusableFile | RowFault | java.util.concurrent.CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw fromPoi(e);
        }
        if (all) {
            stamp.requireSame(file, FileStamp.of(file).sha256());
        }
    }

    private boolean read(OPCPackage parts, Predicate<SourceRow> each, LongConsumer progress)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        SharedStrings strings = new ReadOnlySharedStringsTable(parts, false);
        WorkbookDates dates = new WorkbookDates(reader.getStylesTable(), has1904Dates(reader));
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        String read = null;
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                if (read == null) {
                    SheetReader rows = new SheetReader(strings, dates, each);
                    if (!parse(sheet, rows)) {
                        return false;
                    }
                    read = rows.any() ? sheets.getSheetName() : null;
                    progress.accept(stamp.size());
                } else if (!isEmpty(sheet)) {
                    warnings.add(Texts.get("imports.register.first_sheet", read));
                    break;
                }
            }
        }
        if (read == null) {
            throw new UnusableFile(Texts.get("imports.register.empty"));
        }
        return true;
    }

    private static boolean parse(InputStream sheet, DefaultHandler rows)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(rows);
        try {
            xml.parse(new InputSource(sheet));
            return true;
        } catch (SheetReader.Enough e) {
            return false;
        }
    }

    private static boolean isEmpty(InputStream sheet) throws IOException, SAXException, ParserConfigurationException {
        return parse(sheet, new SheetReader.AnyCell());
    }

    private static boolean has1904Dates(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (InputStream workbook = reader.getWorkbookData()) {
            WorkbookDates.Base base = new WorkbookDates.Base();
            parse(workbook, base);
            return base.is1904();
        }
    }

    /// POI guards itself against parts that swell up when they are unpacked.
    private static UnusableFile fromPoi(RuntimeException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException io) {
                return unusable(io);
            }
        }
        return broken(e);
    }

    private static UnusableFile unusable(IOException e) {
        return String.valueOf(e.getMessage()).contains("Zip bomb")
                ? new UnusableFile(Texts.get("imports.register.zip_bomb"))
                : broken(e);
    }

    private static UnusableFile broken(Exception e) {
        return new UnusableFile(Texts.get("imports.register.broken_workbook", String.valueOf(e.getMessage())));
    }

    @Override
    public FileStamp stamp() {
        return stamp;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }
}
