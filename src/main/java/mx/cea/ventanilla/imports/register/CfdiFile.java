package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.contracts.cfdi.CfdiReader;
import mx.cea.ventanilla.contracts.cfdi.StoreResult;
import org.jspecify.annotations.Nullable;

/// Digital invoices: one XML, or a ZIP of them. Each goes in or is refused by itself, and stays exactly as it came.
final class CfdiFile implements ImportFile {
    /// What a ZIP may swell to in all: a hundred times its size, as invoices do not, or this.
    private static final long SMALL_ENOUGH = 1L << 30;
    private static final int MOST_SWELLING = 100;

    private final Path file;
    private final int number;
    private final boolean zip;
    private final FileStamp stamp;
    private final List<FileReport.Problem> problems = new ArrayList<>();
    private long added;
    private long known;
    private long refused;
    private long others;
    private long unpacked;

    CfdiFile(Path file, int number, boolean zip) throws IOException {
        this.file = file;
        this.number = number;
        this.zip = zip;
        this.stamp = FileStamp.of(file);
    }

    /// Keeps a document, or tells whether it would.
    @FunctionalInterface
    interface Store {
        StoreResult store(byte[] xml);
    }

    /// Gives every document to be kept.
    ///
    /// @throws UnusableFile if the file cannot be read to its end, or changed
    void each(Store store, ImportWatch watch) throws IOException {
        added = known = refused = others = unpacked = 0;
        problems.clear();
        if (zip) {
            eachOfZip(store, watch);
        } else {
            watch.document(1, 1, size());
            try (InputStream in = Files.newInputStream(file)) {
                one(1, String.valueOf(file.getFileName()), in, store);
            }
        }
        watch.fileRead(size());
        stamp.requireSame(file, FileStamp.of(file).sha256());
    }

    private void eachOfZip(Store store, ImportWatch watch) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            long place = 0;
            for (Iterator<? extends ZipEntry> all = parts.entries().asIterator(); all.hasNext(); ) {
                ZipEntry part = all.next();
                watch.check();
                place++;
                if (part.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    watch.document(place, parts.size(), size());
                    try (InputStream in = parts.getInputStream(part)) {
                        one(place, part.getName(), in, store);
                    }
                } else if (!part.isDirectory()) {
                    others++;
                }
            }
        } catch (ZipException e) {
            throw new UnusableFile(Texts.get("imports.register.broken_zip", String.valueOf(e.getMessage())));
        }
    }

    private void one(long place, String name, InputStream in, Store store) throws IOException {
        byte[] xml = in.readNBytes(CfdiReader.MAX_BYTES + 1); // one more is too many, and is told so
        unpacked += xml.length;
        if (unpacked > Math.max(SMALL_ENOUGH, MOST_SWELLING * stamp.size())) {
            throw new UnusableFile(Texts.get("imports.register.zip_swells"));
        }
        switch (store.store(xml)) {
            case StoreResult.Stored _ -> added++;
            case StoreResult.AlreadyKnown _ -> known++;
            case StoreResult.Refused(var fault) -> {
                refused++;
                if (problems.size() < FileReport.MOST_PROBLEMS) {
                    problems.add(new FileReport.Problem(place, null, name, fault.text()));
                }
            }
            case StoreResult.NotPermitted() -> throw new IllegalStateException("Asked before");
        }
    }

    @Override
    public RegisterKind kind() {
        return RegisterKind.CFDI;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long size() {
        return stamp.size();
    }

    @Override
    public FileReport report(FileReport.State state, Counts merged, @Nullable String reason) {
        Counts counts = state == FileReport.State.DONE ? new Counts(added, 0, known, refused) : Counts.NONE;
        List<String> warnings = others == 0 ? List.of() : List.of(Texts.get("imports.register.not_xml", others));
        return new FileReport(
                file, kind(), size(), stamp.sha256(), state, counts, reason, problems, warnings, null);
    }

    @Override
    public void close() {
        // nothing is open between two readings
    }
}
