package innkeeper.auth.relation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who works where, as a test says it: by person, then by hotel. */
public record Hotels(Map<String, Map<String, Relation>> byPerson) implements Relations {
    public static final Hotels NONE = new Hotels(Map.of());

    /** One person with one relation. */
    public static Hotels of(String person, Relation relation, String hotel) {
        return new Hotels(Map.of(person, Map.of(hotel, relation)));
    }

    @Override
    public Optional<Relation> between(String person, String hotel) {
        return Optional.ofNullable(byPerson.getOrDefault(person, Map.of()).get(hotel));
    }

    @Override
    public Map<Relation, List<String>> hotelsOf(String person) {
        return byPerson.getOrDefault(person, Map.of()).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    @Override
    public boolean knowsOwnerOf(String hotel) {
        return byPerson.values().stream().anyMatch(relations -> relations.get(hotel) == Relation.OWNER);
    }
}
