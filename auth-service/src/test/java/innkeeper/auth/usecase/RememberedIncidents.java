package innkeeper.auth.usecase;

import innkeeper.auth.domain.Subject;
import innkeeper.auth.domain.limit.AccountKey;
import innkeeper.auth.usecase.audit.Incidents;
import java.util.ArrayList;
import java.util.List;

/** Incidents as a test reads them. */
final class RememberedIncidents implements Incidents {
    final List<String> all = new ArrayList<>();

    @Override
    public void replayed(Subject person) {
        all.add("replayed " + person.email() + " in " + person.sessionId());
    }

    @Override
    public void locked(AccountKey account) {
        all.add("locked " + account);
    }
}
