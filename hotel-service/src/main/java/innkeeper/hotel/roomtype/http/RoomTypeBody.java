package innkeeper.hotel.roomtype.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.kernel.Money;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;

/** A room type as its hotelier writes it. */
record RoomTypeBody(String name, int capacity, int totalRooms, Money basePrice) {
    static RoomTypeBody of(RoomTypeProfile profile) {
        return new RoomTypeBody(profile.name(), profile.capacity(), profile.totalRooms(), profile.basePrice());
    }

    static RoomTypeProfile patched(RoomTypeProfile before, JsonNode patch) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, RoomTypeBody.class).profile();
    }

    RoomTypeProfile profile() {
        return new RoomTypeProfile(name, capacity, totalRooms, basePrice);
    }
}
