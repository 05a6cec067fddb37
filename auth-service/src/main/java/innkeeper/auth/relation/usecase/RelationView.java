package innkeeper.auth.relation.usecase;

import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.auth.relation.usecase.RelationLog.Change;
import innkeeper.auth.relation.usecase.RelationLog.News;
import innkeeper.kit.problem.Unavailable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who works where, in the memory of this instance: whoever calls {@link #load} often enough knows what has changed. Where
 * the log has fewer changes than were known, a database was put back from a copy, and all is read anew.
 */
public final class RelationView implements Relations {
    private static final Logger LOG = LoggerFactory.getLogger(RelationView.class);

    private final RelationLog log;
    private volatile Known known = new Known();
    private long seen = RelationLog.NOTHING;

    public RelationView(RelationLog log) {
        this.log = log;
    }

    /** Reads what has changed since the last time, in one statement. */
    public synchronized void load() {
        News news = log.since(seen);
        if (news.latest() < seen) {
            Known anew = new Known();
            news = log.since(RelationLog.NOTHING);
            anew.take(news.changes());
            known = anew;
        } else {
            known.take(news.changes());
        }
        seen = news.latest();
    }

    /**
     * Knows a change just made here before whoever made it is answered, so that nobody is refused what was given a moment ago.
     * Where the log cannot be read now, the next {@link #load} finds it.
     */
    public void catchUp() {
        try {
            load();
        } catch (Unavailable e) {
            LOG.warn("A change of relations counts a moment later: it could not be read back", e);
        }
    }

    @Override
    public Optional<Relation> between(String person, String hotel) {
        return Optional.ofNullable(known.work(person).byHotel().get(hotel));
    }

    @Override
    public Map<Relation, List<String>> hotelsOf(String person) {
        return known.work(person).hotels();
    }

    @Override
    public boolean knowsOwnerOf(String hotel) {
        return known.owned.contains(hotel);
    }

    public int people() {
        return known.byPerson.size();
    }

    private static final class Known {
        private final Map<String, Work> byPerson = new ConcurrentHashMap<>();
        private final Set<String> owned = ConcurrentHashMap.newKeySet();

        Work work(String person) {
            return byPerson.getOrDefault(person, Work.NONE);
        }

        /** Each person at once: nobody sees half of what was changed of them. That a hotel has an owner comes after who it is. */
        void take(List<Change> changes) {
            changes.stream().collect(Collectors.groupingBy(Change::person)).forEach((person, theirs) -> {
                Work work = work(person).with(theirs);
                if (work.byHotel().isEmpty()) {
                    byPerson.remove(person);
                } else {
                    byPerson.put(person, work);
                }
            });
            changes.stream().filter(change -> change.relation() == Relation.OWNER).map(Change::hotel).forEach(owned::add);
        }
    }

    /** One person's relations, in both forms that questions need. */
    private record Work(Map<String, Relation> byHotel, Map<Relation, List<String>> hotels) {
        static final Work NONE = new Work(Map.of(), Map.of());

        Work with(List<Change> changes) {
            Map<String, Relation> after = new HashMap<>(byHotel);
            changes.forEach(change -> {
                if (change.ended()) {
                    after.remove(change.hotel());
                } else {
                    after.put(change.hotel(), change.relation());
                }
            });
            return new Work(Map.copyOf(after), Map.copyOf(after.entrySet().stream().collect(Collectors.groupingBy(
                    Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableList())))));
        }
    }
}
