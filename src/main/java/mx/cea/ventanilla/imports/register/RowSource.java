package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// A file whose rows are read one after the other, however many there are.
interface RowSource {

    /// Reads the rows, the header first, until there are no more or `each` has had enough. Blank rows are passed over.
    ///
    /// @param each     whether to go on
    /// @param progress now and then how many bytes were read
    /// @throws UnusableFile if it cannot be read further
    void read(Predicate<SourceRow> each, LongConsumer progress) throws IOException;

    /// The file as it was found, to tell later whether it is the same.
    FileStamp stamp();

    /// What to say about the file though it can be read.
    List<String> warnings();
}
