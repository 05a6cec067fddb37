package innkeeper.hotel.rateplan.http;

import innkeeper.hotel.rateplan.http.OccupancyPricesBody.BandBody;
import innkeeper.hotel.rateplan.http.OccupancyPricesBody.FewerBody;
import innkeeper.hotel.rateplan.http.OccupancyPricesBody.RoomBody;
import innkeeper.kernel.Money;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong with prices by occupancy that the contract lets through, and where. */
final class OccupancyFaults {
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Money> sums = new LinkedHashMap<>();

    OccupancyFaults(OccupancyPricesBody body) {
        for (int i = 0; i < body.roomTypes().size(); i++) {
            RoomBody room = body.roomTypes().get(i);
            String pointer = "/room_types/%d".formatted(i);
            check(pointer, room);
            if (body.roomTypes().subList(0, i).stream().anyMatch(other -> other.roomTypeId().equals(room.roomTypeId()))) {
                add(pointer + "/room_type_id", "was named before");
            }
        }
    }

    /** @throws InvalidInput naming all of them */
    void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** All sums of money by their pointers. */
    Map<String, Money> sums() {
        return sums;
    }

    private void check(String pointer, RoomBody room) {
        for (int i = 0; i < room.fewer().size(); i++) {
            check("%s/fewer_adults/%d".formatted(pointer, i), room, i);
        }
        if (room.extraAdult() != null) {
            step(pointer + "/extra_adult", room.extraAdult().percent(), room.extraAdult().amount());
        }
        for (int i = 0; i < room.bands().size(); i++) {
            check("%s/children/%d".formatted(pointer, i), room.bands().get(i), room.bands().subList(0, i));
        }
    }

    private void check(String pointer, RoomBody room, int place) {
        FewerBody fewer = room.fewer().get(place);
        step(pointer, fewer.percent(), fewer.amount());
        if (fewer.adults() >= room.includedAdults()) {
            add(pointer + "/adults", "must be fewer than the %d included".formatted(room.includedAdults()));
        }
        if (room.fewer().subList(0, place).stream().anyMatch(other -> other.adults() == fewer.adults())) {
            add(pointer + "/adults", "was named before");
        }
    }

    private void check(String pointer, BandBody band, List<BandBody> before) {
        step(pointer, band.percent(), band.amount());
        if (band.toAge() < band.fromAge()) {
            add(pointer + "/to_age", "must not be less than from_age");
        }
        if (before.stream().anyMatch(other -> band.fromAge() <= other.toAge() && other.fromAge() <= band.toAge())) {
            add(pointer, "names ages that were named before");
        }
    }

    private void step(String pointer, Integer percent, Money amount) {
        if ((percent == null) == (amount == null)) {
            add(pointer, "names either percent or amount");
        }
        if (amount != null) {
            sums.put(pointer + "/amount", amount);
        }
    }

    private void add(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
