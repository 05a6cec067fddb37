package innkeeper.auth.decision.domain;

import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Relations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One way to have leave for a thing: what it must be to the caller. */
sealed interface Leave extends Rule {
    String HOTEL = "hotel_id";

    /** The rule that gives leave; where nothing does, {@code not-} the first that might have. */
    String name();

    /** What of the caller's there may be; none where they have nothing of the kind. */
    List<Condition> conditions(Subject subject, Relations relations);

    /** Whether the thing is the caller's, and why. */
    Optional<Decision> allow(Subject subject, Map<String, String> attributes, Relations relations);

    /** Why it is not; empty where there is nothing to say of this caller. */
    Optional<String> refusal(Subject subject, Map<String, String> attributes, Relations relations);

    /** What somebody is not who has nothing of the kind anywhere, where that is worth saying. */
    default Optional<String> lack() {
        return Optional.empty();
    }

    /** What the caller is to the hotel that the thing belongs to. */
    private static Optional<Relation> work(Subject subject, Map<String, String> attributes, Relations relations) {
        return Optional.ofNullable(attributes.get(HOTEL)).flatMap(hotel -> relations.between(subject.id(), hotel));
    }

    private static String stranger(Map<String, String> attributes) {
        return attributes.containsKey(HOTEL)
                ? "the caller does not work for the hotel"
                : "the question does not say hotel_id of the hotel";
    }

    /** The thing says itself that it is the caller's own. */
    record Own(String attribute, String thing, String name, Capacity as) implements Leave {
        @Override
        public List<Condition> conditions(Subject subject, Relations relations) {
            return List.of(Condition.is(attribute, subject.id(), as));
        }

        @Override
        public Optional<Decision> allow(Subject subject, Map<String, String> attributes, Relations relations) {
            return subject.id().equals(attributes.get(attribute))
                    ? Optional.of(new Decision.Allow(name, attribute + of() + " is the caller's own id", as))
                    : Optional.empty();
        }

        @Override
        public Optional<String> refusal(Subject subject, Map<String, String> attributes, Relations relations) {
            return Optional.of(attributes.containsKey(attribute)
                    ? "the " + thing + " is not the caller's own"
                    : "the question does not say " + attribute + of());
        }

        private String of() {
            return " of the " + thing;
        }
    }

    /** The caller works for the hotel that the thing belongs to, as one of these. */
    record Staff(String name, Set<Relation> enough) implements Leave {
        @Override
        public List<Condition> conditions(Subject subject, Relations relations) {
            return relations.hotelsOf(subject.id()).entrySet().stream()
                    .filter(those -> enough.contains(those.getKey()))
                    .sorted(Map.Entry.comparingByKey())
                    .map(those -> new Condition(HOTEL, those.getValue(), Capacity.of(those.getKey()), false))
                    .toList();
        }

        @Override
        public Optional<String> lack() {
            return enough.isEmpty()
                    ? Optional.empty()
                    : Optional.of(enough.stream().sorted().map(Relation::code).collect(Collectors.joining(" or ", "is ", " of no hotel")));
        }

        @Override
        public Optional<Decision> allow(Subject subject, Map<String, String> attributes, Relations relations) {
            return work(subject, attributes, relations)
                    .filter(enough::contains)
                    .map(relation -> new Decision.Allow(name, "the caller is " + relation.code() + " of the hotel",
                            Capacity.of(relation)));
        }

        @Override
        public Optional<String> refusal(Subject subject, Map<String, String> attributes, Relations relations) {
            Optional<String> here = work(subject, attributes, relations)
                    .map(relation -> "the caller is " + relation.code() + " of the hotel, which does not include this");
            return here.isPresent() || conditions(subject, relations).isEmpty()
                    ? here
                    : Optional.of(stranger(attributes));
        }
    }

    /** The caller made the hotel, as it says itself; that counts until its owner is known here. */
    record Maker(String name) implements Leave {
        private static final String OWNER = "owner_id";

        @Override
        public List<Condition> conditions(Subject subject, Relations relations) {
            return List.of(new Condition(OWNER, List.of(subject.id()), Capacity.OWNER, true));
        }

        @Override
        public Optional<Decision> allow(Subject subject, Map<String, String> attributes, Relations relations) {
            return Optional.ofNullable(attributes.get(HOTEL))
                    .filter(_ -> subject.id().equals(attributes.get(OWNER)))
                    .filter(hotel -> !relations.knowsOwnerOf(hotel) || isOwner(subject, hotel, relations))
                    .map(_ -> new Decision.Allow(name, "owner_id of the hotel is the caller's own id", Capacity.OWNER));
        }

        /** An owner who became known since it was asked who works there. */
        private static boolean isOwner(Subject subject, String hotel, Relations relations) {
            return relations.between(subject.id(), hotel).filter(Relation.OWNER::equals).isPresent();
        }

        /** Whoever works for the hotel hears of that instead. */
        @Override
        public Optional<String> refusal(Subject subject, Map<String, String> attributes, Relations relations) {
            if (work(subject, attributes, relations).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(attributes.containsKey(HOTEL) && subject.id().equals(attributes.get(OWNER))
                    ? "the hotel has another owner by now"
                    : stranger(attributes));
        }
    }
}
