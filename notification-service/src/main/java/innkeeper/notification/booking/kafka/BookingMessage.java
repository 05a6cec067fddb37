package innkeeper.notification.booking.kafka;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Contact;
import innkeeper.notification.message.domain.BookingFacts.Change;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

import static innkeeper.notification.message.kafka.Required.required;

/** The part of a booking event that a message can speak of, as the AsyncAPI contract has it. */
record BookingMessage(
        BookingId bookingId,
        Integer version,
        Integer linkVersion,
        String reference,
        Status status,
        PersonId clientId,
        HotelPart hotel,
        List<RoomPart> rooms,
        Money total,
        PaymentMethod paymentMethod,
        DepositPart deposit,
        Instant createdAt,
        Instant expiresAt,
        FolioMessage folio,
        Money refund,
        ChangePart change,
        EndPart end,
        Boolean wasConfirmed,
        Money returned) {

    enum PaymentMethod {
        ONLINE, AT_HOTEL, DEPOSIT
    }

    record DepositPart(Money amount) {}

    record HotelPart(
            HotelId id, String name, String city, String address, ZoneId timezone, LocalTime checkInTime,
            LocalTime checkOutTime, Contact contact) {

        BookingFacts.Hotel facts() {
            return new BookingFacts.Hotel(
                    required("/hotel/id", id),
                    required("/hotel/name", name),
                    required("/hotel/city", city),
                    required("/hotel/address", address),
                    required("/hotel/timezone", timezone),
                    required("/hotel/check_in_time", checkInTime),
                    required("/hotel/check_out_time", checkOutTime),
                    contactFacts());
        }

        /** Events that were sent before it was told have none. */
        private Contact contactFacts() {
            if (contact == null) {
                return Contact.NONE;
            }
            required("/hotel/contact/phone", contact.phone());
            required("/hotel/contact/email", contact.email());
            required("/hotel/contact/website", contact.website());
            return contact;
        }
    }

    record StepPart(Instant from, Integer percent, Integer nights, Money fee) {
        BookingFacts.Terms.Step facts(String pointer) {
            return new BookingFacts.Terms.Step(from == null ? BookingFacts.Terms.FROM_BOOKING : from,
                    percent == null ? 0 : percent, nights == null ? 0 : nights, required(pointer + "/fee", fee));
        }
    }

    record LawPart(String name) {}

    record TermsPart(List<StepPart> steps, LawPart law) {
        BookingFacts.Terms facts(String pointer) {
            required(pointer + "/steps", steps);
            return new BookingFacts.Terms(IntStream.range(0, steps.size())
                    .mapToObj(i -> steps.get(i).facts("%s/steps/%d".formatted(pointer, i))).toList(),
                    law == null ? "" : required(pointer + "/law/name", law.name));
        }
    }

    record NamedPart(String name) {}

    record PlanPart(String name, BookingFacts.Board board) {}

    record RoomPart(
            NamedPart roomType,
            PlanPart ratePlan,
            LocalDate checkIn,
            LocalDate checkOut,
            Integer adults,
            List<Integer> childrenAges,
            Money price,
            List<ChargePart> charges,
            List<ExtraPart> extras,
            TermsPart cancellationPolicy,
            EndPart end) {

        BookingFacts.Room facts(String pointer) {
            return new BookingFacts.Room(
                    required(pointer + "/room_type/name", required(pointer + "/room_type", roomType).name),
                    required(pointer + "/rate_plan/name", required(pointer + "/rate_plan", ratePlan).name),
                    required(pointer + "/rate_plan/board", ratePlan.board),
                    required(pointer + "/check_in", checkIn),
                    required(pointer + "/check_out", checkOut),
                    required(pointer + "/adults", adults),
                    required(pointer + "/children_ages", childrenAges),
                    required(pointer + "/price", price),
                    charges(pointer + "/charges"),
                    extras(pointer + "/extras"),
                    required(pointer + "/cancellation_policy", cancellationPolicy)
                            .facts(pointer + "/cancellation_policy"),
                    EndPart.facts(pointer, end));
        }

        private List<BookingFacts.Charge> charges(String pointer) {
            required(pointer, charges);
            return IntStream.range(0, charges.size())
                    .mapToObj(i -> charges.get(i).facts("%s/%d".formatted(pointer, i), price.currency())).toList();
        }

        private List<BookingFacts.Extra> extras(String pointer) {
            required(pointer, extras);
            return IntStream.range(0, extras.size())
                    .mapToObj(i -> extras.get(i).facts("%s/%d".formatted(pointer, i), price.currency())).toList();
        }
    }

    /** As the contract names the ways to count. */
    enum Per {
        STAY, NIGHT, PERSON, PERSON_AND_NIGHT
    }

    record ExtraPart(String name, Per per, Integer quantity, List<Long> nights) {
        BookingFacts.Extra facts(String pointer, Currency currency) {
            boolean nightly = switch (required(pointer + "/per", per)) {
                case STAY, PERSON -> false;
                case NIGHT, PERSON_AND_NIGHT -> true;
            };
            return new BookingFacts.Extra(required(pointer + "/name", name), nightly, required(pointer + "/quantity", quantity),
                    new Money(required(pointer + "/nights", nights).stream().mapToLong(Long::longValue).sum(), currency));
        }
    }

    record ChargePart(String name, Boolean included, List<Long> nights) {
        BookingFacts.Charge facts(String pointer, Currency currency) {
            return new BookingFacts.Charge(required(pointer + "/name", name), required(pointer + "/included", included),
                    new Money(required(pointer + "/nights", nights).stream().mapToLong(Long::longValue).sum(), currency));
        }
    }

    record ActorPart(Party as) {}

    record ChangePart(Instant at, ActorPart by, String note) {
        /** @param change null where nothing was agreed on anew */
        static Change facts(ChangePart change) {
            return change == null
                    ? Change.NONE
                    : new Change(required("/change/at", change.at),
                            required("/change/by/as", required("/change/by", change.by).as),
                            required("/change/note", change.note));
        }
    }

    record EndPart(Ending reason, Instant at, ActorPart by, String note) {
        /** @param end null where nothing has ended */
        static End facts(String pointer, EndPart end) {
            return end == null
                    ? End.NONE
                    : new End(required(pointer + "/end/reason", end.reason), required(pointer + "/end/at", end.at),
                            required(pointer + "/end/by/as", required(pointer + "/end/by", end.by).as),
                            required(pointer + "/end/note", end.note));
        }
    }

    Followed followed() {
        return new Followed(facts(), required("/status", status), required("/created_at", createdAt));
    }

    BookingFacts facts() {
        return new BookingFacts(
                required("/booking_id", bookingId),
                required("/version", version),
                required("/link_version", linkVersion),
                required("/reference", reference),
                required("/client_id", clientId),
                required("/hotel", hotel).facts(),
                roomFacts(),
                required("/total", total),
                required("/payment_method", paymentMethod) == PaymentMethod.ONLINE,
                deposit == null ? new Money(0, total.currency()) : required("/deposit/amount", deposit.amount),
                required("/folio", folio).checked().paid(),
                folio.due(),
                orNothing(refund),
                folio.ownRefunds(),
                folio.feeKept(),
                folio.owed(),
                ChangePart.facts(change),
                EndPart.facts("", end),
                required("/was_confirmed", wasConfirmed),
                expiresAt == null ? BookingFacts.NOT_HELD : expiresAt,
                orNothing(returned));
    }

    private List<BookingFacts.Room> roomFacts() {
        if (required("/rooms", rooms).isEmpty()) {
            throw new InvalidInput("/rooms", "is empty");
        }
        return IntStream.range(0, rooms.size())
                .mapToObj(number -> rooms.get(number).facts("/rooms/" + number))
                .toList();
    }

    private Money orNothing(Money money) {
        return money == null ? new Money(0, total.currency()) : money;
    }
}
