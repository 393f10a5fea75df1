package mx.cea.ventanilla.requests.portal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.requests.portal.Reason.Code;

/// Makes of every line a document that can be kept, whatever is in it.
final class LineReader {
    /// The kind under which a line is kept that does not say its own.
    static final String LINE = "renglon";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final DocumentReader documents;
    private final String file;

    /// @param file the file's name, for the source of its documents
    LineReader(DocumentReader documents, String file) {
        this.documents = documents;
        this.file = file;
    }

    /// A line as a document.
    record ReadLine(long number, Submission submission, Reading reading) {}

    ReadLine read(long number, byte[] bytes) {
        int wrong = firstNotUtf8(bytes);
        if (wrong >= 0) {
            // most likely text of Windows: read so, a supervisor can see whether the accents are right
            return unreadable(number, bytes, new String(bytes, WINDOWS), Reason.of(Code.ENCODING, "", number, wrong + 1));
        }
        String line = new String(bytes, StandardCharsets.UTF_8);
        int nul = line.indexOf('\0');
        if (nul >= 0) {
            return unreadable(number, bytes, line, Reason.of(Code.NULL_BYTES, "", number, nul + 1));
        }
        return switch (Envelope.read(line)) {
            case Envelope.Result.Wrong w -> unreadable(number, bytes, line, w.reason());
            case Envelope.Result.Right(Envelope e) -> new ReadLine(
                    number,
                    new Submission(e.kind(), e.key(), e.body(), source(number)),
                    documents.read(e.kind(), e.document()));
        };
    }

    private ReadLine unreadable(long number, byte[] bytes, String text, Reason reason) {
        // its own digest is its key: the same line in the same file again is the same document
        String key = "sha256:" + FileContent.sha256(bytes);
        return new ReadLine(number, new Submission(LINE, key, text, source(number)), new Reading.Unfit(List.of(reason)));
    }

    private String source(long number) {
        return file + ":" + number;
    }

    /// The place of the first byte that is not UTF-8; -1 where all are.
    private static int firstNotUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 1, 1 << 13));
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }
}
