package innkeeper.hotel.sale.grpc;

import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.hotel.extras.domain.WantedExtra;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.WantedRoom;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.json.Canonical;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads messages, which say nothing about the form of their texts. */
final class Requests {
    private static final int MOST_PEOPLE = 200;

    private Requests() {}

    static QuoteStay.Question question(QuoteRequest request) {
        refuseOutOfRange(request);
        return new QuoteStay.Question(
                new HotelId(id("/hotel_id", request.getHotelId())),
                date("/check_in", request.getCheckIn()),
                date("/check_out", request.getCheckOut()),
                IntStream.range(0, request.getRoomsCount()).mapToObj(i -> room(i, request.getRooms(i))).toList(),
                Optional.of(request.getQuoteToken()).filter(token -> !token.isEmpty()));
    }

    private static innkeeper.hotel.sale.domain.WantedRoom room(int place, WantedRoom room) {
        String pointer = "/rooms/%d".formatted(place);
        Optional<RatePlanId> plan = room.getRatePlanId().isEmpty()
                ? Optional.empty()
                : Optional.of(new RatePlanId(id(pointer + "/rate_plan_id", room.getRatePlanId())));
        return new innkeeper.hotel.sale.domain.WantedRoom(
                new RoomTypeId(id(pointer + "/room_type_id", room.getRoomTypeId())), plan,
                new Occupancy(room.getAdults(), room.getChildrenAgesList()),
                IntStream.range(0, room.getExtrasCount())
                        .mapToObj(i -> extra("%s/extras/%d".formatted(pointer, i), room.getExtras(i))).toList());
    }

    private static WantedExtra extra(String pointer, innkeeper.hotel.v1.WantedExtra extra) {
        return new WantedExtra(new ExtraId(id(pointer + "/extra_id", extra.getExtraId())),
                extra.getQuantity() == 0 ? Optional.empty() : Optional.of(extra.getQuantity()));
    }

    static UUID id(String pointer, String text) {
        try {
            return Canonical.uuid(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(pointer, "must be a UUID");
        }
    }

    private static LocalDate date(String pointer, String text) {
        try {
            return Canonical.date(text);
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new InvalidInput(pointer, "must be a date");
        }
    }

    private static void refuseOutOfRange(QuoteRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (request.getRoomsCount() < 1 || request.getRoomsCount() > Group.MOST_ROOMS) {
            errors.add(new FieldError("/rooms", "must be between 1 and " + Group.MOST_ROOMS));
        }
        for (int i = 0; i < request.getRoomsCount(); i++) {
            WantedRoom room = request.getRooms(i);
            if (room.getAdults() < 1 || room.getAdults() > MOST_PEOPLE) {
                errors.add(new FieldError("/rooms/%d/adults".formatted(i), "must be between 1 and " + MOST_PEOPLE));
            }
            if (room.getChildrenAgesCount() > MOST_PEOPLE
                    || room.getChildrenAgesList().stream().anyMatch(age -> age < 0 || age > Occupancy.OLDEST_CHILD)) {
                errors.add(new FieldError("/rooms/%d/children_ages".formatted(i),
                        "must be at most %d ages from 0 to %d".formatted(MOST_PEOPLE, Occupancy.OLDEST_CHILD)));
            }
            refuse(errors, "/rooms/%d/extras".formatted(i), room.getExtrasList());
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void refuse(List<FieldError> errors, String pointer, List<innkeeper.hotel.v1.WantedExtra> extras) {
        if (extras.size() > HotelExtras.MOST_ON_SALE) {
            errors.add(new FieldError(pointer, "must be at most " + HotelExtras.MOST_ON_SALE));
        }
        if (extras.stream().map(innkeeper.hotel.v1.WantedExtra::getExtraId).distinct().count() < extras.size()) {
            errors.add(new FieldError(pointer, "names an extra twice"));
        }
        for (int i = 0; i < extras.size(); i++) {
            if (extras.get(i).getQuantity() < 0 || extras.get(i).getQuantity() > WantedExtra.MOST) {
                errors.add(new FieldError("%s/%d/quantity".formatted(pointer, i), "must be between 1 and " + WantedExtra.MOST));
            }
        }
    }
}
