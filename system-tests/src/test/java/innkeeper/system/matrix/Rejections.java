package innkeeper.system.matrix;

import innkeeper.system.matrix.recipe.Recipe;
import innkeeper.system.matrix.stage.Call;
import innkeeper.system.matrix.stage.Scene.Stage;
import innkeeper.system.matrix.stillness.Digest;
import innkeeper.system.matrix.stillness.Ledger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The calls of some operations that must be refused, made one after the other, and what they left behind. */
public record Rejections(Map<Cell, String> answers, List<String> changes) {
    /** One call of the matrix. */
    public record Cell(Row row, Caller caller) {}

    /** Everything the calls need is made first; then the system comes to rest, and only then are they made. */
    public static Rejections of(List<Row> rows, Function<Row, Recipe> recipes, Stage stage, Ledger ledger) {
        Map<Cell, Call> calls = new LinkedHashMap<>();
        rows.forEach(row -> row.refused().forEach(caller -> calls.put(
                new Cell(row, caller), recipes.apply(row).prepare(stage.set(row.operation(), caller)))));
        Digest before = ledger.quiet();
        Map<Cell, String> answers = new HashMap<>();
        calls.forEach((cell, call) -> answers.put(cell, call.answer()));
        return new Rejections(answers, before.changesTo(ledger.quiet()));
    }

    public String answer(Row row, Caller caller) {
        return answers.get(new Cell(row, caller));
    }
}
