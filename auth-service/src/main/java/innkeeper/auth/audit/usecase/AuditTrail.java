package innkeeper.auth.audit.usecase;

import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import innkeeper.auth.decision.domain.Capacity;
import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.decision.usecase.Decisions;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.usecase.EndedRelations;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Remembers every rejection, everything an admin was allowed that not everybody is, and who changed whose relation. A conditional answer is not
 * remembered: the question that follows it is, where it is refused, so that one operation leaves one entry.
 */
public final class AuditTrail implements Decisions, Incidents, EndedRelations {
    private final Consumer<AuditEntry> entries;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Supplier<String> traceId;

    /** @param entries takes what is to be remembered; of decisions it returns at once */
    public AuditTrail(Consumer<AuditEntry> entries, Clock clock, Supplier<UUID> ids, Supplier<String> traceId) {
        this.entries = entries;
        this.clock = clock;
        this.ids = ids;
        this.traceId = traceId;
    }

    @Override
    public void made(Subject subject, String action, Resource resource, Decision decision) {
        switch (decision) {
            case Decision.Deny _ -> remember(subject, action, resource, Outcome.DENY, decision);
            case Decision.Allow _ when subject.role() == Role.ADMIN && !Policy.isPublic(decision) ->
                remember(subject, action, resource, Outcome.ALLOW, decision);
            case Decision.Allow _,Decision.When _ -> {
            }
        }
    }

    @Override
    public void replayed(Subject person) {
        remember(person, "session.refresh", new Resource("session", person.sessionId(), Map.of()), Outcome.DENY,
                new Decision.Deny("refresh-token-replayed",
                        "an old refresh token came back, so the session was ended"));
    }

    @Override
    public void locked(AccountKey account) {
        remember(Subject.ANONYMOUS, "session.open", new Resource("account", account.toString(), Map.of()), Outcome.DENY,
                new Decision.Deny("account-locked", "too many wrong passwords were tried on the account"));
    }

    @Override
    public void relationChanged(Subject by, String action, HotelId hotel, String what) {
        remember(by, action, new Resource("hotel", hotel.toString(), Map.of()), Outcome.ALLOW,
                new Decision.Allow("relation-changed", what, Capacity.NONE));
    }

    @Override
    public void ended(Subject by, HotelId hotel, PersonId person, Relation relation) {
        relationChanged(by, "hotel.delete", hotel,
                "ended %s of %s: the hotel was deleted".formatted(relation.code(), person));
    }

    private void remember(Subject subject, String action, Resource resource, Outcome outcome, Decision decision) {
        entries.accept(new AuditEntry(ids.get(), clock.instant(), subject.reference(), subject.role(), action,
                resource.type(), resource.id(), outcome, decision.rule(), decision.reason(), traceId.get()));
    }
}
