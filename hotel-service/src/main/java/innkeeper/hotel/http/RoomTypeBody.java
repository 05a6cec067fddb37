package innkeeper.hotel.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.domain.CancellationPolicy;
import innkeeper.hotel.domain.RoomTypeProfile;
import innkeeper.kernel.Money;
import innkeeper.kit.http.MergePatch;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import java.util.Currency;

/** A room type as its hotelier writes it. */
record RoomTypeBody(
        String name, int capacity, int totalRooms, Money basePrice, CancellationPolicy cancellationPolicy) {

    static RoomTypeBody of(RoomTypeProfile profile) {
        return new RoomTypeBody(profile.name(), profile.capacity(), profile.totalRooms(), profile.basePrice(),
                profile.cancellationPolicy());
    }

    static RoomTypeProfile patched(RoomTypeProfile before, JsonNode patch) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, RoomTypeBody.class).profile();
    }

    /** What a schema cannot say of a new room type or a patch: whether the currency exists. */
    static void check(JsonNode body) {
        JsonNode currency = body.path("base_price").path("currency");
        if (!currency.isMissingNode() && !exists(currency.asText())) {
            throw new InvalidInput("/base_price/currency", "is not an ISO 4217 code");
        }
    }

    static boolean exists(String currency) {
        return Currency.getAvailableCurrencies().stream().anyMatch(each -> each.getCurrencyCode().equals(currency));
    }

    RoomTypeProfile profile() {
        return new RoomTypeProfile(name.strip(), capacity, totalRooms, basePrice, cancellationPolicy);
    }
}
