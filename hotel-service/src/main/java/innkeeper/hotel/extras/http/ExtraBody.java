package innkeeper.hotel.extras.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.http.TranslationView;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.extras.domain.Per;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An extra as its hotelier writes it; null what is absent, or back to the contract's default. */
public record ExtraBody(
        String name, String description, Money price, Per per, Integer childrenExemptBelowAge, Integer maxQuantity,
        List<RatePlanId> ratePlanIds, List<RoomTypeId> roomTypeIds, Map<String, TranslationView> translations, Status status) {
    static ExtraBody of(ExtraProfile profile) {
        return new ExtraBody(profile.name(), profile.description(), profile.price(), profile.per(),
                profile.exemptBelowAge() == 0 ? null : profile.exemptBelowAge(), profile.most().orElse(null),
                sorted(profile.ratePlans()), sorted(profile.roomTypes()), TranslationView.of(profile.translations()), profile.status());
    }

    /** @throws InvalidInput naming what contradicts itself */
    public static ExtraProfile read(JsonNode body, Hotel hotel) {
        return Json.mapper().convertValue(body, ExtraBody.class).profile(hotel);
    }

    /** @throws InvalidInput naming what contradicts itself */
    public static ExtraProfile patched(ExtraProfile before, JsonNode patch, Hotel hotel) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, ExtraBody.class).profile(hotel);
    }

    /** @throws InvalidInput naming what contradicts itself */
    ExtraProfile profile(Hotel hotel) {
        refuseContradictions();
        return new ExtraProfile(name, orElse(description, ""), price, per, orElse(childrenExemptBelowAge, 0),
                per.countsPeople() ? Optional.empty() : Optional.of(orElse(maxQuantity, ExtraProfile.USUAL_MOST)),
                Set.copyOf(orElse(ratePlanIds, List.of())), Set.copyOf(orElse(roomTypeIds, List.of())),
                TranslationView.translations(translations, hotel.profile().details().defaultLanguage()),
                orElse(status, Status.PUBLISHED));
    }

    private void refuseContradictions() {
        List<FieldError> errors = new ArrayList<>();
        if (childrenExemptBelowAge != null && !per.countsPeople()) {
            errors.add(new FieldError("/children_exempt_below_age", "goes with what is counted by person"));
        }
        if (maxQuantity != null && per.countsPeople()) {
            errors.add(new FieldError("/max_quantity", "does not go with what is counted by person: no more have it than sleep in the room"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static <T> List<T> sorted(Collection<T> ids) {
        return ids.isEmpty() ? null : ids.stream().sorted(Comparator.comparing(T::toString)).toList();
    }

    private static <T> T orElse(T given, T otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}
