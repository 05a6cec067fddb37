package innkeeper.booking.block.domain;

/** What the world is told about a block; derived from what changed, so that nobody can forget to tell. */
public enum BlockEvent {
    CREATED,
    CHANGED,
    /** Before it began: nothing is left of it. */
    ENDED;

    public static BlockEvent into(Block after) {
        if (after.gone()) {
            return ENDED;
        }
        return after.version() == 1 ? CREATED : CHANGED;
    }
}
