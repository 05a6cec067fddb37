package innkeeper.kit.csv;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a table, by the names of its columns.
 *
 * @param line on which it begins, counted from 1
 */
public record CsvRow(int line, Map<String, String> cells) {
    public CsvRow {
        cells = Map.copyOf(cells);
    }

    /** What stands there; empty where nothing does, and where there is no such column. */
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }

    /** That the table has such a column. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }
}
