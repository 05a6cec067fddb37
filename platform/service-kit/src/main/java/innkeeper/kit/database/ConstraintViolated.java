package innkeeper.kit.database;

/** A named constraint refused a row; the adapter that knows the constraint turns it into a rejection. */
public final class ConstraintViolated extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String constraint;

    ConstraintViolated(String constraint, Throwable cause) {
        super("Constraint %s violated".formatted(constraint), cause);
        this.constraint = constraint;
    }

    /** The constraint's name; for a NOT NULL without a name, the column's. */
    public String constraint() {
        return constraint;
    }
}
