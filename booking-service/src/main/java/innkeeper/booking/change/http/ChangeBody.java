package innkeeper.booking.change.http;

import innkeeper.booking.change.usecase.ChangeRequest;
import innkeeper.booking.change.usecase.RoomRequest;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Live;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.sale.domain.ExpectedTotal.Any;
import innkeeper.booking.sale.domain.ExpectedTotal.Exactly;
import innkeeper.booking.sale.http.ExtraBody;
import innkeeper.booking.sale.http.StayDates;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The body of a change, all of which may be absent: null then. */
record ChangeBody(LocalDate checkIn, LocalDate checkOut, List<RoomChange> rooms, Money expectedTotal, String reason) {
    record RoomChange(
            RoomId id, RoomTypeId roomTypeId, RatePlanId ratePlanId, Integer adults, List<Integer> childrenAges,
            List<ExtraBody> extras) {
        /** @throws InvalidInput where an extra is named twice */
        RoomRequest wanted(int place) {
            return new RoomRequest(id, Optional.ofNullable(roomTypeId), Optional.ofNullable(ratePlanId),
                    Optional.ofNullable(adults), Optional.ofNullable(childrenAges),
                    Optional.ofNullable(extras).map(chosen -> ExtraBody.wanted(chosen, "/rooms/" + place)));
        }
    }

    /** @throws InvalidInput where a room, or an extra of one, is named twice, or a stay would have no night or too many */
    ChangeRequest request(Booking booking) {
        ChangeRequest request = request();
        booking.rooms().stream().filter(Live.class::isInstance).map(Room::terms).filter(request::concerns)
                .map(RoomTerms::stay).forEach(this::requireStay);
        return request;
    }

    private void requireStay(DateRange booked) {
        if (checkIn != null && checkOut == null && !checkIn.isBefore(booked.checkOut())) {
            throw new InvalidInput("/check_in", "must be before check_out, which is %s".formatted(booked.checkOut()));
        }
        StayDates.of(Objects.requireNonNullElse(checkIn, booked.checkIn()),
                Objects.requireNonNullElse(checkOut, booked.checkOut()));
    }

    private ChangeRequest request() {
        List<RoomChange> named = Objects.requireNonNullElse(rooms, List.of());
        for (int i = 0; i < named.size(); i++) {
            RoomId id = named.get(i).id();
            if (named.subList(0, i).stream().anyMatch(before -> before.id().equals(id))) {
                throw new InvalidInput("/rooms/%d/id".formatted(i), "was named before");
            }
        }
        return new ChangeRequest(Optional.ofNullable(checkIn), Optional.ofNullable(checkOut),
                IntStream.range(0, named.size()).mapToObj(place -> named.get(place).wanted(place)).toList(),
                expectedTotal == null ? new Any() : new Exactly(expectedTotal), Objects.requireNonNullElse(reason, ""));
    }
}
