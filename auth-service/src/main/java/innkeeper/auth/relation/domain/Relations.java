package innkeeper.auth.relation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works for which hotel, as it is known here and now: asking costs no statement. Ids are texts, as tokens have them. */
public interface Relations {
    Optional<Relation> between(String person, String hotel);

    /** The hotels that somebody works for, by what they are there; a relation they have nowhere is absent. */
    Map<Relation, List<String>> hotelsOf(String person);

    /** Whether anybody is known to own the hotel, or to have owned it; once it says so, that relation is known, too. */
    boolean knowsOwnerOf(String hotel);
}
