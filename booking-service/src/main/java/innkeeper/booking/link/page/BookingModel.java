package innkeeper.booking.link.page;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.booking.reservation.domain.Hotel;
import innkeeper.booking.room.domain.End;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the pages of a booking say, as their templates take it. */
record BookingModel(Wording words, Booking booking) {
    /**
     * The booking with all that matters to its guest.
     *
     * @param cost of cancelling it now; empty where the guest cannot
     */
    Map<String, Object> whole(Optional<Cancellation> cost, Instant now, boolean justPaid) {
        Map<String, Object> model = model();
        MoneyFacts money = new MoneyFacts(words, booking, now, justPaid);
        model.putAll(money.model());
        model.put("awaits_news", money.awaitsNews());
        EndFacts ends = new EndFacts(words, booking);
        model.put("rooms", booking.rooms().stream().map(room -> new RoomFacts(words, booking, room, ends).model()).toList());
        model.put("end", ends.common().map(ends::said).orElse(""));
        model.put("note", ends.common().map(End::note).orElse(""));
        model.put("live", booking.isLive());
        model.put("can_cancel", cost.isPresent());
        model.put("cost", cost.map(this::cost).orElse(List.of()));
        return model;
    }

    /** The question whether to cancel it. */
    Map<String, Object> question(Cancellation cost, String form, boolean changed) {
        Map<String, Object> model = model();
        model.put("cost", cost(cost));
        model.put("form", form);
        model.put("changed", changed);
        return model;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        Hotel hotel = booking.terms().hotel();
        model.put("reference", booking.terms().reference().value());
        model.put("status", words.say("status_" + lowerCase(booking.status())));
        model.put("status_class", lowerCase(booking.status()));
        model.put("hotel", hotel.name());
        model.put("stay", stay(hotel));
        return model;
    }

    private List<Fact> stay(Hotel hotel) {
        List<Fact> stay = new ArrayList<>();
        stay.add(new Fact(words.say("address"), hotel.address() + ", " + hotel.city()));
        if (!hotel.contact().phone().isEmpty()) {
            stay.add(new Fact(words.say("phone"), hotel.contact().phone()));
        }
        if (!hotel.contact().email().isEmpty()) {
            stay.add(new Fact(words.say("email"), hotel.contact().email()));
        }
        stay.add(new Fact(words.say("check_in"), words.say("from", words.day(booking.stay().checkIn()),
                words.time(hotel.checkInTime()))));
        stay.add(new Fact(words.say("check_out"), words.say("until", words.day(booking.stay().checkOut()),
                words.time(hotel.checkOutTime()))));
        stay.add(new Fact(words.say("zone"), hotel.timezone().getId()));
        return stay;
    }

    private List<String> cost(Cancellation cost) {
        List<String> lines = new ArrayList<>();
        lines.add(cost.fee().isZero() ? words.say("cost_nothing") : words.say("cost", words.money(cost.fee())));
        lines.add(booking.folio().payment().isEmpty() ? words.say("refund_unpaid") : refund(cost));
        if (cost.leftToPay().isPositive()) {
            lines.add(words.say("left_to_pay", words.money(cost.leftToPay())));
        }
        return lines;
    }

    private String refund(Cancellation cost) {
        return cost.refund().isZero() ? words.say("refund_nothing") : words.say("refund", words.money(cost.refund()));
    }

    private static String lowerCase(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
