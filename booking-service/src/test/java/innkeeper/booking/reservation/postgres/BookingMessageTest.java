package innkeeper.booking.reservation.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.DateRange;
import innkeeper.kit.json.Json;
import innkeeper.testkit.contract.EventContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.POLICY;
import static innkeeper.booking.Situations.PRICE;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.aDouble;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.at;
import static innkeeper.booking.Situations.held;
import static innkeeper.booking.Situations.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookingMessageTest {
    /** When a client who cancels owes the fee. */
    private static final Instant LATE = Instant.parse("2027-06-08T11:00:00Z");

    @Test
    void a_hold_tells_what_each_night_costs_and_how_long_it_lasts() {
        JsonNode held = told("held", aHold());
        assertEquals("[1250000,1250000]", held.at("/rooms/0/night_prices").toString());
        assertEquals("2027-06-08T11:00:00Z", held.at("/rooms/0/cancellation_policy/steps/0/from").asText());
        assertEquals(30, held.at("/rooms/0/cancellation_policy/steps/0/percent").asInt());
        assertEquals(750_000, held.at("/rooms/0/cancellation_policy/steps/0/fee/amount").asInt());
        assertEquals("2027-06-01T10:15:00Z", held.path("expires_at").asText());
        assertEquals("unpaid", held.path("settlement").asText());
        assertEquals(2_500_000, held.at("/folio/balance/amount").asLong());
    }

    @Test
    void a_withdrawn_link_is_told_with_the_version_of_the_next_one() {
        assertEquals(1, told("held", aHold()).path("link_version").asInt());
        assertEquals(2, told("link-withdrawn", aHold().withdrawLink()).path("link_version").asInt());
    }

    @Test
    void a_room_given_up_tells_its_fee_and_a_refund_keeps_its_id_from_due_to_done() {
        Booking two = held(terms(PaymentMethod.ONLINE), aDouble(), aDouble());
        Booking paid = two.paid(new Payment("pay-1", two.total()), at(LATE));
        Booking one = paid.cancel(new GivingUp(
                Actor.of(Party.CLIENT, ANNA), Set.of(paid.rooms().getFirst().id()), ""), at(LATE));
        JsonNode amended = told("amended", one);
        assertEquals(750_000, amended.at("/rooms/0/fee/amount").asLong());
        assertTrue(amended.at("/rooms/1/fee").isNull());
        assertEquals(750_000, amended.at("/folio/cancellation_fees/amount").asLong());
        assertEquals(-1_750_000, amended.at("/folio/balance/amount").asLong());
        assertEquals("refund_due", amended.path("settlement").asText());
        assertEquals(5_000_000, amended.at("/folio/payments/0/amount/amount").asLong());
        UUID refund = one.folio().owed().getFirst().id();
        assertEquals(refund.toString(), amended.at("/folio/refunds_due/0/id").asText());
        JsonNode refunded = told("refunded", one.refunds(folio -> folio.refunded(refund, at(LATE))));
        assertEquals(refund.toString(), refunded.at("/folio/refunds/0/id").asText());
        assertEquals(0, refunded.at("/folio/refunds_due").size());
    }

    @Test
    void fifty_rooms_for_ninety_nights_are_a_small_event() {
        DateRange season = new DateRange(STAY.checkIn(), STAY.checkIn().plusDays(90));
        RoomTerms[] rooms = Stream.generate(
                () -> Situations.aRoom(DOUBLE, season, POLICY, Collections.nCopies(90, PRICE)))
                .limit(50).toArray(RoomTerms[]::new);
        String event = Json.write(BookingMessage.of(new Stored(held(terms(PaymentMethod.ONLINE), rooms), 1)));
        int bytes = event.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 100_000, "%d bytes".formatted(bytes));
    }

    private static JsonNode told(String what, Booking booking) {
        String event = Json.write(BookingMessage.of(new Stored(booking, 1)));
        EventContract.check("innkeeper.booking." + what, event);
        return Json.read(event, JsonNode.class);
    }
}
