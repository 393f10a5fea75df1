package mx.cea.ventanilla.reports;

import java.util.List;

/// One table of a workbook, on a sheet of its own. Where a sheet is full it goes on upon another of the same name and a
/// number.
///
/// @param sheet the sheet's name
/// @param rows  read once, one after the other, while they are written
public record Table<T>(String sheet, List<Column<T>> columns, Iterable<T> rows) {
    public Table {
        columns = List.copyOf(columns);
    }
}
