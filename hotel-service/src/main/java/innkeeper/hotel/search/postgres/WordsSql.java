package innkeeper.hotel.search.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The conditions of a search for words, put together from constants by their number alone. */
final class WordsSql {
    /** How alike a word must be, of 1: one letter of five may be missing. Holds for the transaction. */
    static final Sql TOLERANCE = Sql.named("hotel.search-tolerance",
            "select set_config('pg_trgm.word_similarity_threshold', '0.35', true) as tolerance");

    private WordsSql() {}

    /** Each term is in the texts of a hotel, or names the place where it is. */
    static String filter(int terms) {
        return numbered(terms, """
                and (cast(:term# as text) <% h.words_key or h.place = any (string_to_array(:places_of_term#, ',')))
                """);
    }

    /** Thousandths; what the name says counts twice. */
    static String relevance(int terms, String hotel) {
        return "0" + numbered(terms, """
                 + cast(round(1000 * (word_similarity(:term#, @.words_key) + word_similarity(:term#, @.name_key))) as integer)
                 + case when @.place = any (string_to_array(:places_of_term#, ',')) then 1000 else 0 end
                """).replace("@", hotel);
    }

    static Params params(Params params, Terms terms) {
        Params all = params;
        for (int i = 0; i < terms.size(); i++) {
            all = all.and("term" + i, terms.key(i)).and("places_of_term" + i, terms.places(i));
        }
        return all;
    }

    private static String numbered(int terms, String each) {
        return IntStream.range(0, terms).mapToObj(i -> each.replace("#", Integer.toString(i)))
                .collect(Collectors.joining());
    }
}
