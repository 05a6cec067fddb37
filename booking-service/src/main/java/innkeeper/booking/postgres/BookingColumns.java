package innkeeper.booking.postgres;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.AwaitingPayment;
import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.CancellationPolicy;
import innkeeper.booking.domain.Ending;
import innkeeper.booking.domain.Hotel;
import innkeeper.booking.domain.Hotel.RoomType;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.domain.Status;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.domain.payment.Checkout;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.payment.Settlement;
import innkeeper.booking.domain.payment.Settlement.Paid;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.domain.payment.Settlement.Refunded;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.booking.domain.payment.SettlementStatus;
import innkeeper.booking.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** A booking as the columns of its row, and back. */
final class BookingColumns {
    private BookingColumns() {}

    static Stored stored(Row row) {
        return new Stored(booking(row), row.integer("version"));
    }

    static Booking booking(Row row) {
        Terms terms = terms(row);
        return switch (Status.valueOf(row.text("status"))) {
            case PENDING_PAYMENT -> pending(row, terms);
            case CONFIRMED -> new Confirmed(terms, settlement(row));
            case EXPIRED -> new Expired(terms, settlement(row), ending(row));
            case CANCELLED -> new Cancelled(terms, settlement(row), ending(row), row.flag("was_confirmed"));
        };
    }

    static Params terms(Terms terms) {
        return Params.of("reference", terms.reference().value())
                .and("client_id", terms.client().value())
                .and("hotel_id", terms.hotel().id().value())
                .and("owner_id", terms.hotel().owner().value())
                .and("hotel_name", terms.hotel().name())
                .and("city", terms.hotel().city())
                .and("address", terms.hotel().address())
                .and("timezone", terms.hotel().timezone().getId())
                .and("check_in_time", terms.hotel().checkInTime())
                .and("check_out_time", terms.hotel().checkOutTime())
                .and("room_type_id", terms.roomType().id().value())
                .and("room_type_name", terms.roomType().name())
                .and("check_in", terms.stay().checkIn())
                .and("check_out", terms.stay().checkOut())
                .and("guests", terms.guests())
                .and("rooms", terms.rooms())
                .and("total", terms.total().minor())
                .and("currency", terms.total().currency().getCurrencyCode())
                .and("night_prices", Json.write(terms.nights().stream().map(Money::minor).toList()))
                .and("free_until_days", terms.policy().freeUntilDays())
                .and("fee_percent", terms.policy().feePercent())
                .and("payment_method", terms.method())
                .and("booked_at", terms.bookedAt());
    }

    /** Adds what changes from state to state. */
    static Params state(Params params, Booking booking) {
        Optional<Checkout> checkout =
                booking instanceof AwaitingPayment awaiting ? Optional.of(awaiting.checkout()) : Optional.empty();
        Optional<Money> refund = booking.settlement().refund();
        return params.and("id", booking.id().value())
                .and("status", Status.of(booking))
                .and("end_reason", booking instanceof Ended ended ? ended.why() : null)
                .and("was_confirmed", booking instanceof Ended ended && ended.wasConfirmed())
                .and("expires_at", booking instanceof Pending pending ? pending.expiresAt() : null)
                .and("settlement", SettlementStatus.of(booking.settlement()))
                .and("payment_id", booking.settlement().payment()
                        .or(() -> checkout.map(Checkout::paymentId))
                        .orElse(null))
                .and("payment_url", checkout.map(Checkout::url).map(URI::toString).orElse(null))
                .and("payment_expires_at", checkout.map(Checkout::expiresAt).orElse(null))
                .and("refund", refund.map(Money::minor).orElse(null))
                .and("refund_currency", refund.map(amount -> amount.currency().getCurrencyCode()).orElse(null))
                .and("returned", booking.settlement() instanceof RefundDue due ? due.returned().minor() : 0L);
    }

    private static Booking pending(Row row, Terms terms) {
        Instant expiresAt = row.instant("expires_at");
        return row.optional("payment_url", Row::text).<Booking>map(url -> new AwaitingPayment(terms, expiresAt,
                new Checkout(row.text("payment_id"), URI.create(url), row.instant("payment_expires_at"))))
                .orElseGet(() -> new Held(terms, expiresAt));
    }

    private static Terms terms(Row row) {
        return new Terms(
                new BookingId(row.uuid("id")),
                new Reference(row.text("reference")),
                new PersonId(row.uuid("client_id")),
                hotel(row),
                new RoomType(new RoomTypeId(row.uuid("room_type_id")), row.text("room_type_name")),
                new DateRange(row.date("check_in"), row.date("check_out")),
                row.integer("guests"),
                row.integer("rooms"),
                nights(row),
                new CancellationPolicy(row.integer("free_until_days"), row.integer("fee_percent")),
                PaymentMethod.valueOf(row.text("payment_method")),
                row.instant("booked_at"));
    }

    private static List<Money> nights(Row row) {
        String currency = row.text("currency");
        return LongStream.of(Json.read(row.text("night_prices"), long[].class))
                .mapToObj(minor -> Money.of(minor, currency))
                .toList();
    }

    private static Ending ending(Row row) {
        return Ending.valueOf(row.text("end_reason"));
    }

    private static Hotel hotel(Row row) {
        return new Hotel(
                new HotelId(row.uuid("hotel_id")),
                new PersonId(row.uuid("owner_id")),
                row.text("hotel_name"),
                row.text("city"),
                row.text("address"),
                ZoneId.of(row.text("timezone")),
                row.time("check_in_time"),
                row.time("check_out_time"));
    }

    private static Settlement settlement(Row row) {
        return switch (SettlementStatus.valueOf(row.text("settlement"))) {
            case UNPAID -> new Unpaid();
            case PAID -> new Paid(row.text("payment_id"));
            case REFUND_DUE -> new RefundDue(row.text("payment_id"), refund(row),
                    Money.of(row.bigint("returned"), row.text("refund_currency")));
            case REFUNDED -> new Refunded(row.text("payment_id"), refund(row));
        };
    }

    private static Money refund(Row row) {
        return Money.of(row.bigint("refund"), row.text("refund_currency"));
    }
}
