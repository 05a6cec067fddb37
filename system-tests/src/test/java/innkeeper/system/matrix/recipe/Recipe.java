package innkeeper.system.matrix.recipe;

/** How to ask for one operation so that nothing but the caller can be a reason to refuse. */
@FunctionalInterface
public interface Recipe {
    Call prepare(Scene scene);
}
