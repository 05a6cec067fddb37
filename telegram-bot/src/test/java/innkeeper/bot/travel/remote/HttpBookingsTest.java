package innkeeper.bot.travel.remote;

import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.End;
import innkeeper.bot.travel.domain.End.Note;
import innkeeper.bot.travel.domain.End.Party;
import innkeeper.bot.travel.domain.End.Reason;
import innkeeper.bot.travel.domain.Folio;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.mocks.ContractMock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What booking-service writes is read as the contract means it. */
class HttpBookingsTest {
    private static final BookingId ID = BookingId.of("01930000-0000-7000-b000-000000000001");
    private static final String ROOM = """
            {"id": "01930000-0000-7000-b100-00000000000%d", "status": "%s",
             "room_type": {"id": "01930000-0000-7000-9100-000000000011", "name": "Double"},
             "rate_plan": {"id": "01930000-0000-7000-a100-000000000001", "name": "standard", "board": "room_only"},
             "check_in": "2027-06-10", "check_out": "2027-06-%d", "adults": 2, "children_ages": [],
             "nights": [{"date": "2027-06-10", "price": {"amount": 900000, "currency": "RUB"}}],
             "price": {"amount": 900000, "currency": "RUB"},
             "charges": [{"name": "Tourist tax", "kind": "tax", "amount": {"amount": 16000, "currency": "RUB"}, "included": false}],
             "extras": [], "total": {"amount": 916000, "currency": "RUB"}, "deposit": null,
             "cancellation_policy": {"law": null, "steps": []}, "end": %s}""";
    private static final String END = """
            {"reason": "%s", "at": "2027-05-24T09:00:00Z", "note": "%s",
             "by": {"as": "%s", "person_id": "01930000-0000-7000-8000-000000000009"}}""";
    private static final String BOOKING = """
            {"id": "01930000-0000-7000-b000-000000000001", "reference": "K7MQ2XPA", "status": "confirmed",
             "client_id": "01930000-0000-7000-8000-000000000001",
             "hotel": {"id": "01930000-0000-7000-9000-000000000001", "name": "Volga", "city": "Kazan",
                       "address": "Embankment 21", "timezone": "Europe/Moscow", "check_in_time": "14:00", "check_out_time": "12:00",
                       "contact": {"phone": null, "email": null, "website": null}},
             "check_in": "2027-06-10", "check_out": "2027-06-14", "rooms": [%s, %s, %s],
             "price": {"nights": {"amount": 2700000, "currency": "RUB"}, "extras": {"amount": 0, "currency": "RUB"},
                       "fees": {"amount": 0, "currency": "RUB"}, "taxes": {"amount": 48000, "currency": "RUB"},
                       "total": {"amount": 2748000, "currency": "RUB"}},
             "balance": {"amount": -916000, "currency": "RUB"}, "payment_method": "online", "deposit": null, "expires_at": null,
             "payment": null, "settlement": "refund_due", "refund": {"amount": 916000, "currency": "RUB"}, "end": null,
             "created_at": "2027-05-01T10:00:00Z"}""";

    private final ContractMock service = ContractMock.of("booking");
    private final HttpBookings bookings = new HttpBookings(
            new ServiceSettings(service.uri(), service.uri(), service.uri(), Duration.ofSeconds(2)), Telemetry.none());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void rooms_that_were_given_up_are_told_from_those_that_a_booking_still_has() {
        service.answer("getBooking", 200, BOOKING.formatted(ROOM.formatted(1, "confirmed", 12, "null"),
                ROOM.formatted(2, "cancelled", 14, END.formatted("cancelled", "AA", "front_desk")),
                ROOM.formatted(3, "cancelled", 12, END.formatted("cancelled", "AA", "admin"))));

        Booking booking = bookings.read("token", ID);

        assertEquals(Status.CONFIRMED, booking.status());
        assertEquals(1, booking.ownRooms().size());
        assertEquals(new DateRange(LocalDate.of(2027, 6, 10), LocalDate.of(2027, 6, 12)), booking.stay());
        assertEquals(Money.of(916_000, "RUB"), booking.price().total());
        assertEquals(Money.of(-916_000, "RUB"), booking.balance());
        Instant then = Instant.parse("2027-05-24T09:00:00Z");
        assertEquals(List.of(Optional.of(new End(Reason.CANCELLED, Party.HOTEL, then, new Note("AA", false))),
                Optional.of(new End(Reason.CANCELLED, Party.INNKEEPER, then, new Note("AA", false)))),
                booking.givenUp().stream().map(Booking.Room::end).toList());
        assertEquals(Optional.empty(), booking.end());
    }

    /** More reasons will come, says the contract. */
    @Test
    void what_ended_for_a_reason_that_we_do_not_know_has_ended_and_a_note_that_leads_elsewhere_is_known_as_such() {
        String room = ROOM.formatted(1, "cancelled", 12, END.formatted("flooded", "see www.example.net", "system"));
        service.answer("getBooking", 200, BOOKING.formatted(room, room, room));

        Booking booking = bookings.read("token", ID);

        assertEquals(Optional.of(new End(Reason.OTHER, Party.NOBODY, Instant.parse("2027-05-24T09:00:00Z"),
                new Note("see www.example.net", true))), booking.end());
        assertEquals(List.of(), booking.givenUp());
        assertEquals(Money.of(2_748_000, "RUB"), booking.price().total());
    }

    @Test
    void of_a_folio_payments_fees_and_refunds_are_summed_in_the_currency_of_its_prices() {
        String line = """
                {"id": "01930000-0000-7000-b400-000000000001", "at": "2026-11-22T10:00:00Z", "kind": "%s",
                 "amount": {"amount": %d, "currency": "%s"}, "room_id": null, "night": null, "name": null, "payment_id": null,
                 "method": null}""";
        service.answer("getFolio", 200, """
                {"lines": [%s, %s, %s, %s, %s, %s], "balance": {"amount": -500, "currency": "RUB"},
                 "refunds_due": [{"id": "01930000-0000-7000-b400-000000000009", "payment_id": "pay_1",
                                  "amount": {"amount": 500, "currency": "RUB"}}]}""".formatted(
                line.formatted("charge", 9_000, "RUB"), line.formatted("payment", 9_000, "RUB"),
                line.formatted("payment", 7, "EUR"),
                line.formatted("cancellation_fee", 1_000, "RUB"), line.formatted("refund", 4_000, "RUB"),
                line.formatted("refund", 3_500, "RUB")));

        assertEquals(
                new Folio(Money.of(9_000, "RUB"), Money.of(1_000, "RUB"), Money.of(7_500, "RUB"), Money.of(500, "RUB"),
                        Money.of(-500, "RUB")),
                bookings.folio("token", ID));
    }
}
