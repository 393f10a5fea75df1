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
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// A workbook, read cell by cell; the rows are those of its first sheet that has any. Formulas are not worked out: what
/// the workbook keeps as their result counts.
///
/// Its texts are kept apart from its sheets and must be in memory while they are read; one that has more of them than fit
/// is refused.
final class XlsxSource implements RowSource {
    /// Texts take about twice the memory that they take in the file; half of it must be left for all else.
    private static final int PARTS_OF_MEMORY = 4;

    private static final int ROWS_BETWEEN_NEWS = 500;

    private final Path file;
    private final long mostTexts;
    private final FileStamp stamp;
    private final List<String> warnings = new ArrayList<>();

    XlsxSource(Path file) throws IOException {
        this(file, Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY);
    }

    /// @param mostTexts how many bytes of texts it may have, unpacked
    XlsxSource(Path file, long mostTexts) throws IOException {
        this.file = file;
        this.mostTexts = mostTexts;
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
        if (texts(parts) > mostTexts) {
            throw new UnusableFile(Texts.get("imports.register.big_workbook"));
        }
        XSSFReader reader = new XSSFReader(parts);
        SharedStrings strings = new ReadOnlySharedStringsTable(parts, false);
        WorkbookDates dates = new WorkbookDates(reader.getStylesTable(), has1904Dates(reader));
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        String read = null;
        while (sheets.hasNext()) {
            try (CountedStream sheet = new CountedStream(sheets.next())) {
                if (read == null) {
                    long size = Math.max(1, sheets.getSheetPart().getSize());
                    SheetReader rows = new SheetReader(strings, dates, row -> {
                        if (row.line() % ROWS_BETWEEN_NEWS == 0) {
                            progress.accept(Math.round(stamp.size() * Math.min(1.0, (double) sheet.count() / size)));
                        }
                        return each.test(row);
                    });
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

    private static long texts(OPCPackage parts) {
        return parts.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType()).stream()
                .mapToLong(PackagePart::getSize)
                .sum();
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
