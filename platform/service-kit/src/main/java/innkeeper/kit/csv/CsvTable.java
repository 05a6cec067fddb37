package innkeeper.kit.csv;

import innkeeper.kit.problem.InvalidInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as spreadsheets write and read them (RFC 4180): UTF-8 with a byte order mark, the first line names the columns. */
public final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final List<String> columns;
    private final Set<String> required;
    private final int mostRows;

    /**
     * @param columns  in the order in which they are written
     * @param required those that every table has which is read
     */
    public CsvTable(List<String> columns, Set<String> required, int mostRows) {
        this.columns = List.copyOf(columns);
        this.required = Set.copyOf(required);
        this.mostRows = mostRows;
    }

    public String write(List<List<String>> rows, char delimiter) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        CSVFormat format = format(delimiter);
        try {
            format.printRecord(text, columns.toArray());
            for (List<String> row : rows) {
                format.printRecord(text, row.toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Separated by commas, semicolons or tabs; the columns in any order. Rows without a word are passed over.
     *
     * @throws InvalidInput naming the lines and what is wrong with them
     */
    public List<CsvRow> read(byte[] bytes) {
        String text = utf8(bytes);
        CsvFaults faults = new CsvFaults();
        List<String> header = new ArrayList<>();
        List<CsvRow> rows = new ArrayList<>();
        try (CSVParser parser = format(delimiter(text)).parse(new StringReader(text))) {
            int line = 1;
            for (Iterator<CSVRecord> records = parser.iterator(); next(records, line); line = (int) parser.getCurrentLineNumber() + 1) {
                List<String> cells = records.next().toList();
                if (line == 1) {
                    header.addAll(header(cells, faults));
                } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row(line, header, cells, faults));
                }
                if (rows.size() > mostRows) {
                    throw new InvalidInput("", "has more than %d rows: send it in parts".formatted(mostRows));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faults.refuse();
        return rows;
    }

    private List<String> header(List<String> cells, CsvFaults faults) {
        List<String> names = cells.stream().map(cell -> cell.trim().toLowerCase(Locale.ROOT)).toList();
        if (names.stream().noneMatch(columns::contains)) {
            faults.add(1, "must name the columns, separated by commas, semicolons or tabs: " + String.join(",", columns));
            faults.refuse();
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!columns.contains(name)) {
                faults.add(1, "\"%s\" is no column here; known are %s".formatted(shortened(name), String.join(", ", columns)));
            } else if (!seen.add(name)) {
                faults.add(1, name, "names a column that was named before");
            }
        }
        required.stream().sorted().filter(name -> !seen.contains(name))
                .forEach(name -> faults.add(1, name, "is a column that must be there"));
        faults.refuse();
        return names;
    }

    /** Some spreadsheets leave out cells without a word at the end of a row. */
    private static CsvRow row(int line, List<String> header, List<String> cells, CsvFaults faults) {
        if (cells.size() > header.size()) {
            faults.add(line, "has %d cells where the first line names %d columns: put a text that holds the separator between quotation marks"
                    .formatted(cells.size(), header.size()));
        }
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byName.put(header.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return new CsvRow(line, byName);
    }

    private static boolean next(Iterator<CSVRecord> records, int line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException _) {
            throw new InvalidInput("line:" + line, "begins a text in quotation marks that does not end as one: it ends with a quotation "
                    + "mark before a separator, and each one inside it is doubled, as in \"The \"\"Volga\"\" house\"");
        }
    }

    /** Of those that may be, the one by which the first line names the most columns. */
    private char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = DELIMITERS[0];
        for (char delimiter : DELIMITERS) {
            if (known(first, delimiter) > known(first, best)) {
                best = delimiter;
            }
        }
        return best;
    }

    private long known(String line, char delimiter) {
        return List.of(line.replace("\"", "").split(String.valueOf(delimiter))).stream()
                .filter(name -> columns.contains(name.trim().toLowerCase(Locale.ROOT))).count();
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new InvalidInput("line:" + lineOfFault(bytes), "is not UTF-8, but perhaps Windows-1251 or UTF-16: "
                    + "save the table as \"CSV UTF-8\"");
        }
    }

    private static long lineOfFault(byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length);
        CoderResult _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), read, true);
        return 1 + read.flip().chars().filter(character -> character == '\n').count();
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
