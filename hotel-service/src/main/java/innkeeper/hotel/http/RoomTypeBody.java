package innkeeper.hotel.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.domain.CancellationPolicy;
import innkeeper.hotel.domain.RoomTypeProfile;
import innkeeper.kernel.Currencies;
import innkeeper.kernel.Money;
import innkeeper.kit.http.MergePatch;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;

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

    /** What a schema cannot say of a new room type or a patch: whether people pay in the currency. */
    static void check(JsonNode body) {
        JsonNode currency = body.path("base_price").path("currency");
        if (!currency.isMissingNode() && !Currencies.circulates(currency.asText())) {
            throw new InvalidInput("/base_price/currency", "is not the code of a currency in circulation");
        }
    }

    RoomTypeProfile profile() {
        return new RoomTypeProfile(name, capacity, totalRooms, basePrice, cancellationPolicy);
    }
}
