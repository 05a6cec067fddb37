package innkeeper.hotel.search.postgres;

import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.kit.text.SearchKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for, one by one: words, and pairs of words that name a place together. Words of one or two letters are left out
 * beside longer ones: prepositions say nothing of a hotel.
 */
record Terms(List<Term> all) {
    private static final int SHORTEST = 3;

    record Term(String key, Set<Place> places) {}

    static Terms of(String words, Places places) {
        List<String> keys = Stream.of(SearchKey.of(words).split(" ")).filter(key -> !key.isEmpty()).toList();
        List<String> telling = keys.stream().filter(key -> key.length() >= SHORTEST).toList();
        return new Terms(paired(telling.isEmpty() ? keys : telling, places));
    }

    private static List<Term> paired(List<String> keys, Places places) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String pair = String.join(" ", keys.subList(i, Math.min(i + 2, keys.size())));
            boolean isPlace = places.named(pair).size() > 1;
            String key = isPlace ? pair : keys.get(i);
            terms.add(new Term(key, places.named(key)));
            i += isPlace && !pair.equals(keys.get(i)) ? 1 : 0;
        }
        return terms;
    }

    int size() {
        return all.size();
    }

    String key(int i) {
        return all.get(i).key();
    }

    String places(int i) {
        return ids(all.get(i).places());
    }

    static String ids(Set<Place> places) {
        return places.stream().map(Place::id).sorted().collect(Collectors.joining(","));
    }
}
