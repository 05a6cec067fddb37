package innkeeper.system.matrix;

import innkeeper.system.matrix.recipe.Recipe;
import innkeeper.system.matrix.stage.Call;
import innkeeper.system.matrix.stage.Scene.Stage;
import innkeeper.system.matrix.stillness.Digest;
import innkeeper.system.matrix.stillness.Ledger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The calls of one operation that must be refused, made one after the other, and what they left behind. */
public record Rejections(Map<Caller, String> answers, List<String> changes) {
    /** Everything the calls need is made first; then the system comes to rest, and only then are they made. */
    public static Rejections of(Row row, Recipe recipe, Stage stage, Ledger ledger) {
        Map<Caller, Call> calls = new EnumMap<>(Caller.class);
        row.refused().forEach(caller -> calls.put(caller, recipe.prepare(stage.set(row.operation(), caller))));
        Digest before = ledger.quiet();
        Map<Caller, String> answers = new EnumMap<>(Caller.class);
        calls.forEach((caller, call) -> answers.put(caller, call.answer()));
        return new Rejections(answers, before.changesTo(ledger.quiet()));
    }
}
