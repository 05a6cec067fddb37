package innkeeper.kernel;

/** A request that was understood and is refused by a rule; each service seals its own. */
public interface Rejection {}
