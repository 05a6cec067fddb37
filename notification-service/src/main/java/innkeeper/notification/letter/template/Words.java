package innkeeper.notification.letter.template;

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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of one language, from {@code templates/words_*.properties}, and how it writes dates and sums. */
final class Words {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BRIEF_NAME = 40;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_BRIEF_NOTE = 80;
    /** Unicode isolates: UAX 9, 2.4. */
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern SUM_AFTER_LETTER = Pattern.compile("(?<=\\p{L})(?=\\d)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final Map<Language, Words> FULL = each(LONGEST_NAME, LONGEST_NOTE);
    private static final Map<Language, Words> BRIEF = each(LONGEST_BRIEF_NAME, LONGEST_BRIEF_NOTE);

    private final Language language;
    private final int longestName;
    private final int longestNote;
    private final ResourceBundle bundle;
    /** Parsed once; each use has a copy of its own, as they are not made for several threads. */
    private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();
    private final Map<Currency, NumberFormat> sums = new ConcurrentHashMap<>();
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter briefDate;
    private final DateTimeFormatter zone;
    private final DateTimeFormatter offset;

    private Words(Language language, int longestName, int longestNote) {
        Locale locale = language.locale();
        this.language = language;
        this.longestName = longestName;
        this.longestNote = longestNote;
        this.bundle = ResourceBundle.getBundle("templates/words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.briefDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.zone = DateTimeFormatter.ofPattern("vvvv, O", locale);
        this.offset = DateTimeFormatter.ofPattern("O", locale);
    }

    private static Map<Language, Words> each(int longestName, int longestNote) {
        return Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(),
                language -> new Words(language, longestName, longestNote)));
    }

    /**
     * Loads what writes sentences, sums and times, on the thread that starts the service: virtual threads that come upon it
     * first, several at once, can wait for each other for ever (decision 63).
     */
    static void load() {
        for (Language language : Language.values()) {
            new MessageFormat("{0, plural, one {#} other {#}} {1, number}", language.locale()).format(new Object[] {1, 2});
            of(language).money(Money.of(1, "EUR"));
            of(language).moment(Instant.EPOCH.atZone(ZoneOffset.UTC));
        }
    }

    static Words of(Language language) {
        return FULL.get(language);
    }

    /** The same words where there is room for little: what people named and wrote is cut sooner. */
    Words brief() {
        return BRIEF.get(language);
    }

    /** The sentence of that name; numbers choose its plural. */
    String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        boolean isFixed = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        return plain(isFixed ? pattern : sentence(key, pattern).format(values));
    }

    private MessageFormat sentence(String key, String pattern) {
        return sentences.computeIfAbsent(key, _ -> new MessageFormat(pattern, language.locale()))
                .clone();
    }

    /** From when the room is theirs, by the hotel's clocks: with what their zone is called, and how far it is from GMT then. */
    String from(ZonedDateTime arrival) {
        return say("from", day.format(arrival), time(arrival), zone.format(arrival));
    }

    String until(ZonedDateTime departure) {
        return say("until", day.format(departure), time(departure), zone.format(departure));
    }

    String date(ZonedDateTime moment) {
        return date.format(moment);
    }

    /** From when to when, as short as it can be said. */
    String span(String reference, ZonedDateTime from, ZonedDateTime to) {
        return say("span", reference, briefDate.format(from), time(from), briefDate.format(to), time(to),
                offset.format(from));
    }

    /** Who acted, as the reader sees them. */
    String actor(Party as, Audience reader) {
        return say("actor.%s.%s".formatted(as, reader).toLowerCase(Locale.ROOT));
    }

    /** A reader's own time zone is not known, so it is said in UTC. */
    String moment(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return say("moment", date.format(utc), time(utc), "UTC");
    }

    /** By the clocks of the place that it is about. */
    String moment(ZonedDateTime moment) {
        return say("local_moment", date.format(moment), time(moment), zone.format(moment));
    }

    Fact fact(String label, String value) {
        return new Fact(say("label." + label), plain(value));
    }

    /**
     * Somebody's words in ours: on one line, and in their own direction, which does not turn ours around. Those that lead
     * elsewhere, as names may not, are left out: mail programs would make links of them.
     */
    String foreign(String text) {
        return leadsElsewhere(text) ? say("name.left_out") : shown(text, longestName);
    }

    /** Somebody's sentence, as {@link #foreign}. */
    String note(String text) {
        return leadsElsewhere(text) ? say("note.left_out") : shown(text, longestNote);
    }

    private static boolean leadsElsewhere(String text) {
        return TextFormat.NAME.fault(Label.of(text, Integer.MAX_VALUE)).isPresent();
    }

    private static String shown(String text, int most) {
        String line = Label.of(text, most);
        return Bidi.requiresBidi(line.toCharArray(), 0, line.length()) ? FIRST_STRONG + line + POP : line;
    }

    /** A name with line breaks could pass for lines of ours. */
    String plain(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    private static String time(ZonedDateTime moment) {
        return TIME.format(moment);
    }

    String money(Money money) {
        NumberFormat format = (NumberFormat) sums.computeIfAbsent(money.currency(), this::format).clone();
        return spaced(format.format(BigDecimal.valueOf(money.minor(), format.getMaximumFractionDigits())));
    }

    private NumberFormat format(Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    /** CLDR wants a space between a currency's letters and the digits; the JDK leaves it out. */
    private static String spaced(String sum) {
        return SUM_AFTER_LETTER.matcher(sum).replaceAll("\u00a0");
    }
}
