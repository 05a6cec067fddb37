package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Call;
import innkeeper.system.matrix.stage.Scene;

/** How to ask for one operation so that nothing but the caller can be a reason to refuse. */
@FunctionalInterface
public interface Recipe {
    Call prepare(Scene scene);
}
