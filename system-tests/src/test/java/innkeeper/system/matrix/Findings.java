package innkeeper.system.matrix;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table as the system itself would write it, from the answers it gave. */
public final class Findings {
    private final MatrixTable table;
    private final Map<Operation, Map<Caller, String>> answers = new LinkedHashMap<>();
    private int changed;

    public Findings(MatrixTable table) {
        this.table = table;
    }

    public String note(Row row, Caller caller, String answer) {
        answers.computeIfAbsent(row.operation(), _ -> new EnumMap<>(Caller.class)).put(caller, answer);
        return answer;
    }

    public void noteChange() {
        changed++;
    }

    /** Cells that nobody tried stay as they are. */
    public MatrixTable table() {
        return table.with(table.rows().stream().map(row -> {
            Map<Caller, String> all = new EnumMap<>(row.answers());
            all.putAll(answers.getOrDefault(row.operation(), Map.of()));
            return new Row(row.operation(), all);
        }).toList());
    }

    public String summary() {
        long cells = table.rows().size() * (long) Caller.values().length;
        long asked = answers.values().stream().mapToLong(Map::size).sum();
        long refused = table().rows().stream().mapToLong(row -> row.refused().size()).sum();
        long differing = table.rows().stream().flatMap(row -> answers.getOrDefault(row.operation(), Map.of()).entrySet()
                .stream().filter(found -> !found.getValue().equals(row.answer(found.getKey())))).count();
        return """
                Operation matrix: %d operations x %d callers = %d cells, %d asked: %d served, %d refused.
                Answers other than the table's: %d. Operations whose refused calls changed anything: %d.
                """.formatted(table.rows().size(), Caller.values().length, cells, asked, asked - refused, refused,
                differing, changed);
    }
}
