package innkeeper.hotel.extras.domain;

import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a hotelier says of an extra.
 *
 * @param price          never negative
 * @param exemptBelowAge children younger than this are not counted, and have it free; 0 where everybody pays
 * @param most           pieces in one room; empty where people are counted
 * @param ratePlans      empty where it can be had with all
 * @param roomTypes      empty where it can be had with all
 * @param translations   of name and description, by language
 */
public record ExtraProfile(
        String name, String description, Money price, Per per, int exemptBelowAge, Optional<Integer> most,
        Set<RatePlanId> ratePlans, Set<RoomTypeId> roomTypes, Map<String, Translation> translations, Status status) {
    /** Pieces in one room, unless the hotel allows more. */
    public static final int USUAL_MOST = 1;

    public ExtraProfile {
        if (price.minor() < 0) {
            throw new IllegalArgumentException("an extra for " + price);
        }
        if (per.countsPeople() == most.isPresent() || exemptBelowAge > 0 && !per.countsPeople()) {
            throw new IllegalArgumentException("%s at most, per %s, children exempt below %d".formatted(most, per, exemptBelowAge));
        }
        ratePlans = Set.copyOf(ratePlans);
        roomTypes = Set.copyOf(roomTypes);
        translations = Map.copyOf(translations);
    }

    /** As it reads in this language; what is not translated stays as it was written. */
    public ExtraProfile in(String language) {
        Translation told = translations.getOrDefault(language, Translation.NONE);
        return new ExtraProfile(told.nameOr(name), told.descriptionOr(description), price, per, exemptBelowAge, most, ratePlans,
                roomTypes, translations, status);
    }
}
