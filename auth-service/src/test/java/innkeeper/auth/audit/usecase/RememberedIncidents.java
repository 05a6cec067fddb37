package innkeeper.auth.audit.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.person.domain.Subject;
import innkeeper.kernel.HotelId;
import java.util.ArrayList;
import java.util.List;

/** Incidents as a test reads them. */
public final class RememberedIncidents implements Incidents {
    public final List<String> all = new ArrayList<>();

    @Override
    public void replayed(Subject person) {
        all.add("replayed " + person.email() + " in " + person.sessionId());
    }

    @Override
    public void locked(AccountKey account) {
        all.add("locked " + account);
    }

    @Override
    public void relationChanged(Subject by, String action, HotelId hotel, String what) {
        all.add("%s by %s at %s: %s".formatted(action, by.id(), hotel, what));
    }
}
