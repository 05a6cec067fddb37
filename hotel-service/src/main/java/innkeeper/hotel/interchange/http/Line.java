package innkeeper.hotel.interchange.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kit.csv.CsvCell;
import innkeeper.kit.csv.CsvFaults;
import innkeeper.kit.csv.CsvRow;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row on its way into the JSON of the contract; what is wrong with it is told by its line and column. */
final class Line {
    private final CsvRow row;
    private final CsvFaults faults;
    private final Map<String, String> columns;
    private boolean faulty;

    /** @param columns by the pointer of what stands in them, where they are not called the same */
    Line(CsvRow row, CsvFaults faults, Map<String, String> columns) {
        this.row = row;
        this.faults = faults;
        this.columns = columns;
    }

    int number() {
        return row.line();
    }

    boolean isFaulty() {
        return faulty;
    }

    boolean has(String column) {
        return row.has(column);
    }

    /** What the cell says, without the apostrophe that keeps it from being a formula. */
    Optional<String> cell(String column) {
        Optional<String> cell = row.cell(column).map(String::strip).filter(text -> !text.isEmpty());
        if (cell.filter(CsvCell::isFormula).isPresent()) {
            fault(column, "begins with =, as a formula does: write what it comes to, or an apostrophe before it");
            return Optional.empty();
        }
        return cell.map(CsvCell::text);
    }

    /** An empty cell says nothing. */
    void put(ObjectNode to, String field, String column, Function<String, JsonNode> read) {
        value(column, read).ifPresent(value -> to.set(field, value));
    }

    /** An empty cell sets the field back to what the contract says of null; without such a column it stays as it is. */
    void putOrReset(ObjectNode to, String field, String column, Function<String, JsonNode> read) {
        if (has(column)) {
            to.set(field, value(column, read).orElseGet(to::nullNode));
        }
    }

    Optional<JsonNode> value(String column, Function<String, JsonNode> read) {
        return read(column, read);
    }

    /** @param read throws {@link IllegalArgumentException} saying what is expected */
    <T> Optional<T> read(String column, Function<String, T> read) {
        try {
            return cell(column).map(read);
        } catch (IllegalArgumentException e) {
            fault(column, e.getMessage());
            return Optional.empty();
        }
    }

    void fault(String column, String detail) {
        faulty = true;
        faults.add(number(), column, detail);
    }

    void fault(String detail) {
        faulty = true;
        faults.add(number(), detail);
    }

    /** Does it, or tells what is wrong with it. */
    void attempt(Function<Rejection, Problem> explain, Runnable step) {
        if (faulty) {
            return;
        }
        try {
            step.run();
        } catch (InvalidInput e) {
            e.errors().forEach(this::fault);
        } catch (Rejected e) {
            fault(explain.apply(e.rejection()));
        }
    }

    void fault(Problem problem) {
        if (problem.errors().isEmpty()) {
            fault(problem.detail());
        }
        problem.errors().forEach(this::fault);
    }

    private void fault(FieldError error) {
        String field = error.pointer().isEmpty() ? "" : error.pointer().substring(1).split("/")[0];
        Optional<String> column = columns.entrySet().stream().filter(each -> error.pointer().startsWith(each.getKey()))
                .max(Comparator.comparing(each -> each.getKey().length())).map(Map.Entry::getValue)
                .or(() -> Optional.of(field));
        column.filter(row::has).ifPresentOrElse(name -> fault(name, error.detail()), () -> fault(error.detail()));
    }
}
