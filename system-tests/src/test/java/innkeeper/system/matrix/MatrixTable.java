package innkeeper.system.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table as people read it: one line per operation, columns between bars, comments behind a {@code #}. */
public record MatrixTable(List<String> comments, List<Row> rows) {
    private static final Path FILE = Path.of("src/test/resources/operation-matrix.txt");
    private static final String BAR = " | ";
    private static final int BEFORE_ANSWERS = 3;
    /** Wide enough for a while, so that a new line moves no other. */
    private static final List<Integer> LEAST_WIDTHS = List.of(12, 64, 22);
    private static final int LEAST_ANSWER_WIDTH = 21;

    public MatrixTable {
        comments = List.copyOf(comments);
        rows = List.copyOf(rows);
    }

    public static MatrixTable committed() {
        return parse(text());
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MatrixTable parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return new MatrixTable(
                lines.stream().filter(line -> line.startsWith("#")).toList(),
                lines.stream().filter(line -> !line.startsWith("#")).skip(1).map(MatrixTable::row).toList());
    }

    /** The same operations with other answers. */
    public MatrixTable with(List<Row> others) {
        return new MatrixTable(comments, others);
    }

    /** Every column at least as wide as its widest cell; an empty line between services. */
    public String render() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(Stream.concat(Stream.of("service", "operation", "action"),
                Stream.of(Caller.values()).map(Caller::title)).toList());
        rows.forEach(row -> cells.add(cells(row)));
        int[] widths = IntStream.range(0, cells.getFirst().size())
                .map(column -> cells.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
                .toArray();
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column],
                    column < BEFORE_ANSWERS ? LEAST_WIDTHS.get(column) : LEAST_ANSWER_WIDTH);
        }
        StringBuilder text = new StringBuilder(String.join("\n", comments)).append('\n');
        String service = "";
        for (List<String> line : cells) {
            text.append(line.getFirst().equals(service) ? "" : "\n").append(aligned(line, widths)).append('\n');
            service = line.getFirst();
        }
        return text.toString();
    }

    private static String aligned(List<String> cells, int[] widths) {
        return String.join(BAR, IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column) + " ".repeat(widths[column] - cells.get(column).length()))
                .toList()).stripTrailing();
    }

    private static List<String> cells(Row row) {
        return Stream.concat(
                Stream.of(row.operation().service(), row.operation().name(), row.operation().action()),
                Stream.of(Caller.values()).map(row::answer)).toList();
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (cells.size() != BEFORE_ANSWERS + Caller.values().length || cells.contains("")) {
            throw new IllegalArgumentException("not a line of %d cells: %s"
                    .formatted(BEFORE_ANSWERS + Caller.values().length, line));
        }
        Map<Caller, String> answers = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            answers.put(caller, cells.get(BEFORE_ANSWERS + caller.ordinal()));
        }
        return new Row(new Operation(cells.get(0), cells.get(1), cells.get(2)), answers);
    }
}
