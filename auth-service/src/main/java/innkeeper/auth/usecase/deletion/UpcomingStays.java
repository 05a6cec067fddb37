package innkeeper.auth.usecase.deletion;

/** Guests who are still expected somewhere. */
public interface UpcomingStays {
    /**
     * Whether somebody has a room at a hotel of the caller for a stay that is not over.
     *
     * @param credential the caller's own {@code Authorization} header, under which the question is asked
     */
    boolean atHotelsOf(String credential);
}
