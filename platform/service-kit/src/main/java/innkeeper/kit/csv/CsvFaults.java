package innkeeper.kit.csv;

import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a table, by line and column; beyond a hundred they are only counted. */
public final class CsvFaults {
    private static final int MOST_TOLD = 100;

    private final List<FieldError> told = new ArrayList<>();
    private int more;

    /** Of a whole row. */
    public void add(int line, String detail) {
        add(new FieldError("line:" + line, detail));
    }

    public void add(int line, String column, String detail) {
        add(new FieldError("line:%d:%s".formatted(line, column), detail));
    }

    private void add(FieldError fault) {
        if (told.size() < MOST_TOLD) {
            told.add(fault);
        } else {
            more++;
        }
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    /** @throws InvalidInput naming them, where there are any */
    public void refuse() {
        if (more > 0) {
            told.add(new FieldError("", "has %d more faults, which are not told here".formatted(more)));
            more = 0;
        }
        if (!told.isEmpty()) {
            throw new InvalidInput(told);
        }
    }
}
