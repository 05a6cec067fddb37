package innkeeper.notification.template;

import innkeeper.kernel.Money;
import innkeeper.notification.domain.Audience;
import innkeeper.notification.domain.BookingFacts;
import innkeeper.notification.domain.Language;
import innkeeper.notification.domain.Notification;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language, from {@code templates/words_*.properties}, and how it writes dates and sums. */
final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;

    /** One line of what a letter states; public, because the templates read it. */
    public record Fact(String label, String value) {}

    Words(Language language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle("templates/words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... values) {
        return plain(new MessageFormat(bundle.getString(key), locale).format(values));
    }

    /** The sentence for what happened and for whom: {@code confirmed.client.subject}. */
    String about(Notification notification, String part) {
        BookingFacts facts = notification.facts();
        String key = "%s.%s.%s".formatted(notification.news(), notification.audience(), part).toLowerCase(Locale.ROOT);
        return say(key, facts.reference(), facts.hotel().name(), money(facts.refund()));
    }

    List<Fact> facts(Notification notification, String guestName) {
        BookingFacts booking = notification.facts();
        var hotel = booking.hotel();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("reference", booking.reference()));
        if (notification.audience() == Audience.OWNER && !guestName.isEmpty()) {
            facts.add(fact("guest", guestName));
        }
        facts.add(fact("hotel", hotel.name()));
        facts.add(fact("address", hotel.address() + ", " + hotel.city()));
        facts.add(fact("room", booking.roomType()));
        facts.add(fact("check_in", say("from", date(booking.checkIn()), time(hotel.checkInTime()))));
        facts.add(fact("check_out", say("until", date(booking.checkOut()), time(hotel.checkOutTime()))));
        facts.add(fact("guests", Integer.toString(booking.guests())));
        facts.add(fact("rooms", Integer.toString(booking.rooms())));
        facts.add(fact("total", money(booking.total())));
        facts.add(fact("payment", say(booking.paidOnline() ? "online" : "at_hotel")));
        if (!booking.refund().isZero()) {
            facts.add(fact("refund", money(booking.refund())));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(say("label." + label), plain(value));
    }

    /** A name with line breaks could pass for lines of ours. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    private static String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return spaced(format.format(BigDecimal.valueOf(money.minor(), digits)));
    }

    /** CLDR wants a space between a currency's letters and the digits; the JDK leaves it out. */
    private static String spaced(String sum) {
        return sum.replaceAll("(?<=\\p{L})(?=\\d)", "\u00a0");
    }
}
