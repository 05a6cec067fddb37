package innkeeper.auth.session.usecase;

import innkeeper.auth.key.domain.TokenLife;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.session.domain.LiveSession;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Rotation;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.token.usecase.InMemoryRevocations;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions in maps, of people in a map; whoever locks both locks the people first. */
public final class InMemorySessions implements Sessions {
    private final InMemoryPeople people;
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<SessionId, LiveSession> opened = new HashMap<>();
    private final Map<SessionId, Instant> lastUse = new HashMap<>();
    private final InMemoryRevocations revocations = new InMemoryRevocations();
    private final Map<RefreshToken.Hash, SessionId> families = new HashMap<>();
    private final Map<RefreshToken.Hash, RefreshToken> tokens = new HashMap<>();
    private final Map<RefreshToken.Hash, RefreshToken.Hash> parents = new HashMap<>();
    private final Map<SessionId, Integer> exchanged = new HashMap<>();

    public InMemorySessions(InMemoryPeople people) {
        this.people = people;
    }

    @Override
    public boolean open(Session session, Account admitted, Origin origin, RefreshToken.Unused first, Instant now) {
        synchronized (people) {
            return people.account(session.person())
                    .filter(account -> account.passwordHash().equals(admitted.passwordHash()))
                    .filter(account -> !account.person().suspended() && !account.person().leaving())
                    .map(_ -> opened(session, origin, first, now))
                    .orElse(false);
        }
    }

    private synchronized boolean opened(Session session, Origin origin, RefreshToken.Unused first, Instant now) {
        sessions.put(session.id(), session);
        opened.put(session.id(), new LiveSession(session.id(), session.grant(), origin, now, now));
        add(session, first, now);
        return true;
    }

    @Override
    public Optional<Issued> find(RefreshToken.Hash presented) {
        synchronized (people) {
            return found(presented);
        }
    }

    private synchronized Optional<Issued> found(RefreshToken.Hash presented) {
        return session(presented).flatMap(session -> people.find(session.person())
                .map(holder -> new Issued(
                        tokens.get(presented), session, exchanged.getOrDefault(session.id(), 0), holder)));
    }

    @Override
    public synchronized boolean keep(Rotation rotation, Issued seen, RefreshToken.Unused successor, Instant now) {
        var presented = seen.token().hash();
        var same = seen.token().equals(tokens.get(presented)) && session(presented).equals(Optional.of(seen.session()));
        if (same) {
            switch (rotation) {
                case Rotation.Granted(var session) -> {
                    use(presented, session, now);
                    add(session, successor, now);
                    parents.put(successor.hash(), presented);
                }
                case Rotation.Replayed(var session) -> revoke(session, now);
                case Rotation.Over _ -> {}
            }
        }
        return same;
    }

    private void use(RefreshToken.Hash presented, Session session, Instant now) {
        if (tokens.get(presented) instanceof RefreshToken.Unused(var hash, var expiresAt)) {
            tokens.put(hash, new RefreshToken.Used(hash, expiresAt, now, false));
            exchanged.merge(session.id(), 1, Integer::sum);
            Optional.ofNullable(parents.get(hash)).ifPresent(this::spend);
        }
    }

    private void spend(RefreshToken.Hash parent) {
        if (tokens.get(parent) instanceof RefreshToken.Used(var hash, var expiresAt, var usedAt, _)) {
            tokens.put(hash, new RefreshToken.Used(hash, expiresAt, usedAt, true));
        }
    }

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id)).filter(session -> !session.revoked());
    }

    @Override
    public synchronized List<LiveSession> living(PersonId person) {
        return sessions.values().stream()
                .filter(session -> session.person().equals(person) && !session.revoked())
                .map(session -> opened.get(session.id()))
                .map(known -> new LiveSession(known.id(), known.grant(), known.origin(), known.startedAt(),
                        lastUse.get(known.id())))
                .sorted(Comparator.comparing(LiveSession::lastUsedAt).reversed())
                .toList();
    }

    @Override
    public synchronized void close(SessionId id, Instant now) {
        closeWhere(session -> session.id().equals(id), now);
    }

    @Override
    public synchronized void close(RefreshToken.Hash presented, Instant now) {
        session(presented).filter(session -> session.grant().client().isEmpty())
                .ifPresent(session -> revoke(session, now));
    }

    @Override
    public synchronized void closeAll(PersonId person, Instant now) {
        closeWhere(session -> session.person().equals(person), now);
    }

    /** As the store of people does with what it changes of a person. */
    public synchronized void closeOthers(PersonId person, SessionId keep, Instant now) {
        closeWhere(session -> session.person().equals(person) && !session.id().equals(keep), now);
    }

    @Override
    public synchronized void closeOfClient(String client, Instant now) {
        closeWhere(session -> session.grant().client().equals(client), now);
    }

    private void closeWhere(Predicate<Session> condition, Instant now) {
        List.copyOf(sessions.values()).stream().filter(condition).forEach(session -> revoke(session, now));
    }

    @Override
    public synchronized long forgetUnusedSince(Instant limit) {
        var before = sessions.size();
        sessions.keySet().removeIf(id -> lastUse.get(id).isBefore(limit));
        return before - sessions.size();
    }

    @Override
    public synchronized long forgetTokensOver(Instant now) {
        var before = tokens.size();
        tokens.values().removeIf(token -> token.expiresAt().isBefore(now));
        families.keySet().retainAll(tokens.keySet());
        return before - tokens.size();
    }

    private void add(Session session, RefreshToken.Unused token, Instant now) {
        tokens.put(token.hash(), token);
        families.put(token.hash(), session.id());
        lastUse.put(session.id(), now);
    }

    public InMemoryRevocations revocations() {
        return revocations;
    }

    private void revoke(Session session, Instant now) {
        if (!session.revoked()) {
            revocations.add(session.id(), TokenLife.endOfAllIssuedBy(now));
        }
        sessions.put(session.id(), new Session(session.id(), session.person(), session.grant(), true));
    }

    private Optional<Session> session(RefreshToken.Hash hash) {
        return Optional.ofNullable(families.get(hash)).map(sessions::get);
    }
}
