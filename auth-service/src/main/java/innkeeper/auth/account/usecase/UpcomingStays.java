package innkeeper.auth.account.usecase;

import innkeeper.auth.person.domain.Role;
import java.util.List;

/** Stays that are not over and bind somebody who wants to leave. */
public interface UpcomingStays {
    /**
     * A hotelier by guests who are expected at their hotels, a client by stays paid online.
     *
     * @param accessToken the person's own, under which the question is asked
     * @return the references of bookings, some of them where there are many
     */
    List<String> binding(Role role, String accessToken);
}
