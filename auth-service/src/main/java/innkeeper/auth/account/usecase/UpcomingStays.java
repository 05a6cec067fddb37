package innkeeper.auth.account.usecase;

import innkeeper.kernel.PersonId;
import java.util.List;

/** Stays that are not over and bind somebody who wants to leave. */
public interface UpcomingStays {
    /**
     * Stays that the person has booked, however they are paid; those of guests at hotels they work for are not theirs.
     *
     * @param accessToken the person's own, under which the question is asked
     * @return the references of bookings, some of them where there are many
     */
    List<String> binding(PersonId person, String accessToken);
}
