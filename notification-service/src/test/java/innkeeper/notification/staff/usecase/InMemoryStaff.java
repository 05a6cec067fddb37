package innkeeper.notification.staff.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.domain.UntoldChange;
import innkeeper.notification.staff.domain.UntoldNews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who works for which hotel, in memory. */
public final class InMemoryStaff implements Staff {
    private final Map<PersonId, Set<Post>> posts = new HashMap<>();
    private final Map<UUID, UntoldNews> untold = new LinkedHashMap<>();
    private final Map<UUID, UntoldChange> changes = new LinkedHashMap<>();

    @Override
    public Set<PersonId> readersOf(HotelId hotel, Kind kind) {
        return those(Relation.hearing(kind), hotel);
    }

    @Override
    public Optional<PersonId> ownerOf(HotelId hotel) {
        return those(Set.of(Relation.OWNER), hotel).stream().findFirst();
    }

    @Override
    public Set<PersonId> managementOf(HotelId hotel) {
        return those(Relation.MANAGEMENT, hotel);
    }

    private Set<PersonId> those(Set<Relation> wanted, HotelId hotel) {
        long owner = at(hotel).map(Map.Entry::getValue).filter(post -> post.relation() == Relation.OWNER)
                .mapToLong(Post::version).max().orElse(0);
        return at(hotel).filter(entry -> wanted.contains(entry.getValue().relation()))
                .filter(entry -> entry.getValue().relation() != Relation.OWNER || entry.getValue().version() == owner)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Stream<Map.Entry<PersonId, Post>> at(HotelId hotel) {
        return posts.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .filter(post -> post.hotel().equals(hotel)).map(post -> Map.entry(entry.getKey(), post)));
    }

    @Override
    public List<HotelId> put(PersonId person, Set<Post> all) {
        Set<Post> before = posts.getOrDefault(person, Set.of());
        posts.put(person, Set.copyOf(all));
        return Post.newlyHeard(before, all);
    }

    @Override
    public void keep(UntoldNews news) {
        untold.putIfAbsent(news.event(), news);
    }

    @Override
    public List<UntoldNews> take(HotelId hotel) {
        List<UntoldNews> taken = new ArrayList<>(untold.values());
        taken.removeIf(news -> !news.facts().hotel().id().equals(hotel));
        taken.forEach(news -> untold.remove(news.event()));
        return taken;
    }

    @Override
    public void keep(UntoldChange change) {
        changes.putIfAbsent(change.event(), change);
    }

    @Override
    public List<UntoldChange> takeChanges(HotelId hotel) {
        List<UntoldChange> taken = new ArrayList<>(changes.values());
        taken.removeIf(told -> !told.change().hotel().equals(hotel));
        taken.forEach(told -> changes.remove(told.event()));
        return taken;
    }
}
