package innkeeper.hotel.grpc;

import innkeeper.hotel.usecase.sale.QuoteStay;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.json.Canonical;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads messages, which say nothing about the form of their texts. */
final class Requests {
    private static final int MOST_ROOMS = 50;
    private static final int MOST_GUESTS = 200;

    private Requests() {}

    static QuoteStay.Question question(QuoteRequest request) {
        refuseOutOfRange(request);
        return new QuoteStay.Question(
                new HotelId(id("/hotel_id", request.getHotelId())),
                new RoomTypeId(id("/room_type_id", request.getRoomTypeId())),
                date("/check_in", request.getCheckIn()),
                date("/check_out", request.getCheckOut()),
                request.getGuests(),
                request.getRooms());
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
        if (request.getGuests() < 1 || request.getGuests() > MOST_GUESTS) {
            errors.add(new FieldError("/guests", "must be between 1 and " + MOST_GUESTS));
        }
        if (request.getRooms() < 1 || request.getRooms() > MOST_ROOMS) {
            errors.add(new FieldError("/rooms", "must be between 1 and " + MOST_ROOMS));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
