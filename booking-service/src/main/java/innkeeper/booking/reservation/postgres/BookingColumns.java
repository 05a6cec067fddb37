package innkeeper.booking.reservation.postgres;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.room.domain.Change;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Hotel;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.Room;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A booking as the columns of its row, with its rooms, lines and owed refunds as JSON, and back. */
final class BookingColumns {
    private BookingColumns() {}

    private record OwedRow(UUID id, String paymentId, long amount, String currency, Instant dueAt,
            boolean asked) {
        Refund refund() {
            return new Refund(id, new Payment(paymentId, Money.of(amount, currency)), dueAt, asked);
        }
    }

    static Stored stored(Row row) {
        return new Stored(booking(row), row.integer("version"));
    }

    static Booking booking(Row row) {
        Currency currency = Currency.getInstance(row.text("currency"));
        List<Room> rooms = Stream.of(Json.read(row.text("rooms"), RoomRow[].class))
                .map(room -> room.room(currency)).toList();
        Folio folio = new Folio(currency,
                Stream.of(Json.read(row.text("lines"), LineRow[].class)).map(LineRow::line).toList(),
                Stream.of(Json.read(row.text("owed"), OwedRow[].class)).map(OwedRow::refund).toList());
        return new Booking(terms(row), rooms, hold(row), folio, row.integer("link_version"), changed(row));
    }

    private static Optional<Change> changed(Row row) {
        return row.optional("changed_at", Row::instant).map(at -> new Change(at,
                new Actor(Party.valueOf(row.text("changed_as")), row.optional("changed_by", Row::uuid).map(PersonId::new)),
                row.text("change_note")));
    }

    /** What never changes. */
    static Params terms(Booking booking) {
        Terms terms = booking.terms();
        return Params.of("reference", terms.reference().value())
                .and("client_id", terms.client().value())
                .and("hotel_id", terms.hotel().id().value())
                .and("hotel_name", terms.hotel().name())
                .and("city", terms.hotel().city())
                .and("address", terms.hotel().address())
                .and("timezone", terms.hotel().timezone().getId())
                .and("check_in_time", terms.hotel().checkInTime())
                .and("check_out_time", terms.hotel().checkOutTime())
                .and("hotel_phone", terms.hotel().contact().phone())
                .and("hotel_email", terms.hotel().contact().email())
                .and("hotel_website", terms.hotel().contact().website())
                .and("currency", booking.folio().currency().getCurrencyCode())
                .and("payment_method", terms.method())
                .and("booked_at", terms.bookedAt());
    }

    /** Adds what changes from state to state. */
    static Params state(Params params, Booking booking) {
        Optional<Checkout> checkout = booking.hold().flatMap(Hold::checkout);
        Optional<Change> changed = booking.changed();
        return params.and("id", booking.id().value())
                .and("status", booking.status())
                .and("check_in", booking.stay().checkIn())
                .and("check_out", booking.stay().checkOut())
                .and("expires_at", booking.hold().map(Hold::expiresAt).orElse(null))
                .and("settlement", SettlementStatus.of(booking.folio()))
                .and("link_version", booking.linkVersion())
                .and("changed_at", changed.map(Change::at).orElse(null))
                .and("changed_by", changed.map(Change::by).flatMap(Actor::person).map(PersonId::value).orElse(null))
                .and("changed_as", changed.map(Change::by).map(Actor::as).orElse(null))
                .and("change_note", changed.map(Change::note).orElse(null))
                .and("payment_id", checkout.map(Checkout::paymentId).orElse(null))
                .and("payment_url", checkout.map(Checkout::url).map(URI::toString).orElse(null))
                .and("payment_expires_at", checkout.map(Checkout::expiresAt).orElse(null));
    }

    static String rooms(Booking booking) {
        return Json.write(IntStream.range(0, booking.rooms().size())
                .mapToObj(i -> RoomRow.of(booking.rooms().get(i), i)).toList());
    }

    /** Those that the folio has beyond the first so many. */
    static String lines(Folio folio, int beyond) {
        return Json.write(IntStream.range(beyond, folio.lines().size())
                .mapToObj(i -> LineRow.of(folio.lines().get(i), i)).toList());
    }

    private static Optional<Hold> hold(Row row) {
        Optional<Instant> expiresAt = row.optional("expires_at", Row::instant);
        Optional<Checkout> checkout = row.optional("payment_url", Row::text).map(url -> new Checkout(
                row.text("payment_id"), URI.create(url), row.instant("payment_expires_at")));
        return expiresAt.map(until -> new Hold(until, checkout));
    }

    private static Terms terms(Row row) {
        return new Terms(
                new BookingId(row.uuid("id")),
                new Reference(row.text("reference")),
                new PersonId(row.uuid("client_id")),
                new Hotel(
                        new HotelId(row.uuid("hotel_id")),
                        row.text("hotel_name"),
                        row.text("city"),
                        row.text("address"),
                        ZoneId.of(row.text("timezone")),
                        row.time("check_in_time"),
                        row.time("check_out_time"),
                        new Hotel.Contact(row.text("hotel_phone"), row.text("hotel_email"),
                                row.text("hotel_website"))),
                PaymentMethod.valueOf(row.text("payment_method")),
                row.instant("booked_at"));
    }
}
