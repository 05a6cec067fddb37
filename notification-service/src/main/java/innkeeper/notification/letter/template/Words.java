package innkeeper.notification.letter.template;

import java.time.OffsetDateTime;
import com.ibm.icu.text.MessageFormat;
import innkeeper.kernel.Money;
import innkeeper.kit.text.Label;
import innkeeper.kit.text.TextFormat;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.people.domain.Language;
import java.math.BigDecimal;
import java.text.Bidi;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language, from {@code templates/words_*.properties}, and how it writes dates and sums. */
final class Words {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;
    /** Unicode isolates: UAX 9, 2.4. */
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    private final Locale locale;
    private final ResourceBundle bundle;

    Words(Language language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle("templates/words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence of that name; numbers choose its plural. */
    String say(String key, Object... values) {
        return plain(new MessageFormat(bundle.getString(key), locale).format(values));
    }

    String from(LocalDate date, LocalTime time) {
        return say("from", date(date), time(time));
    }

    String until(LocalDate date, LocalTime time) {
        return say("until", date(date), time(time));
    }

    /** Who acted, as the reader sees them. */
    String actor(Party as, Audience reader) {
        return say("actor.%s.%s".formatted(as, reader).toLowerCase(Locale.ROOT));
    }

    /** A reader's own time zone is not known, so it is said in UTC. */
    String moment(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return say("moment", date(utc.toLocalDate()), time(utc.toLocalTime()));
    }

    Fact fact(String label, String value) {
        return new Fact(say("label." + label), plain(value));
    }

    /** Somebody's words in ours: on one line, and in their own direction, which does not turn ours around. */
    String foreign(String text) {
        return foreign(text, LONGEST_NAME);
    }

    /** Somebody's sentence, as {@link #foreign}; one that leads elsewhere, as names may not, is left out. */
    String note(String text) {
        return TextFormat.NAME.fault(Label.of(text, Integer.MAX_VALUE)).isEmpty()
                ? foreign(text, LONGEST_NOTE)
                : say("note.left_out");
    }

    private static String foreign(String text, int most) {
        String line = Label.of(text, most);
        return Bidi.requiresBidi(line.toCharArray(), 0, line.length()) ? FIRST_STRONG + line + POP : line;
    }

    /** A name with line breaks could pass for lines of ours. */
    String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    private static String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    String money(Money money) {
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
