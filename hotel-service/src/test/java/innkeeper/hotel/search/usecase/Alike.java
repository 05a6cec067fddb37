package innkeeper.hotel.search.usecase;

import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.place.domain.Place;
import innkeeper.kit.text.SearchKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words by their trigrams, as pg_trgm knows them, one word at a time. */
final class Alike {
    private static final double ENOUGH = 0.35;

    private Alike() {}

    static boolean fits(HotelProfile profile, String words) {
        String place = Situations.PLACES.of(profile.city(), profile.country(), profile.timezone()).id();
        String text = profile.words();
        List<String> all = Stream.of(SearchKey.of(words).split(" ")).filter(word -> word.length() > 2).toList();
        return IntStream.range(0, all.size()).allMatch(i -> best(all.get(i), text) >= ENOUGH
                || isNamed(all.get(i), place)
                || i + 1 < all.size() && isNamed(all.get(i) + " " + all.get(i + 1), place)
                || i > 0 && isNamed(all.get(i - 1) + " " + all.get(i), place));
    }

    private static boolean isNamed(String name, String place) {
        return Situations.PLACES.named(name).contains(new Place(place));
    }

    static double relevance(HotelProfile profile, String words) {
        String text = profile.words();
        return Stream.of(SearchKey.of(words).split(" "))
                .mapToDouble(word -> best(word, text) + best(word, profile.name()))
                .sum();
    }

    /** From 0 to 1. */
    static double similarity(String one, String other) {
        Set<String> common = trigrams(one);
        Set<String> all = trigrams(one);
        common.retainAll(trigrams(other));
        all.addAll(trigrams(other));
        return (double) common.size() / all.size();
    }

    private static double best(String word, String text) {
        return Stream.of(SearchKey.of(text).split(" ")).mapToDouble(each -> similarity(word, each)).max().orElse(0);
    }

    private static Set<String> trigrams(String words) {
        return Stream.of(words.split(" ")).map(word -> "  " + word + " ")
                .flatMap(word -> Stream.iterate(0, i -> i + 3 <= word.length(), i -> i + 1)
                        .map(i -> word.substring(i, i + 3)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
