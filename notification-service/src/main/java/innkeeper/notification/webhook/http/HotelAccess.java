package innkeeper.notification.webhook.http;

import innkeeper.kernel.HotelId;
import innkeeper.kit.access.Access;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Scope;
import innkeeper.kit.http.Call;
import innkeeper.notification.staff.usecase.FindOwner;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has to do with the systems of a hotel: whoever works there, and before that is known, its maker. */
public final class HotelAccess {
    private static final String HOTEL = "hotel_id";

    private final FindOwner owners;

    public HotelAccess(FindOwner owners) {
        this.owners = owners;
    }

    /** @throws innkeeper.kernel.Rejected {@code UnknownHotel} for whoever does not work there, where nobody is known to */
    void require(Call call, String type, String id, HotelId hotel) {
        boolean worksThere = hotels(call.access()).map(theirs -> theirs.contains(hotel)).orElse(true);
        call.access().require(Resource.of(type, id, worksThere
                ? Map.of(HOTEL, hotel.toString())
                : Map.of(HOTEL, hotel.toString(), "owner_id", owners.handle(hotel).toString())));
    }

    /** Where the caller works; empty where they may see those of all hotels. */
    static Optional<Set<HotelId>> hotels(Access access) {
        return switch (access.scope()) {
            case Scope.Everything _ -> Optional.empty();
            case Scope.Only(var anyOf) -> Optional.of(anyOf.stream()
                    .filter(condition -> condition.attribute().equals(HOTEL))
                    .flatMap(condition -> condition.oneOf().stream())
                    .map(HotelId::of)
                    .collect(Collectors.toSet()));
        };
    }
}
