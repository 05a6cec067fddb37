package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one language, from {@code words_*.properties}, and how it writes dates and sums. */
public final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter date;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("innkeeper/bot/words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.date = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.day = DateTimeFormatter.ofPattern("EE d MMM", locale);
        this.moment = DateTimeFormatter.ofPattern("d MMM HH:mm", locale);
    }

    public static Words of(Language language) {
        return new Words(language.locale());
    }

    /** A label or a toast, without emphasis. */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A sentence of a screen. Values are escaped; markup among them stays. */
    public Markup say(String key, Object... values) {
        return new Markup(text(key, Arrays.stream(values).map(Words::shown).toArray()));
    }

    /** A label that says how many, in the form that the number asks for: {@code {0,choice,…}} of {@link MessageFormat}. */
    public String counted(String key, int number) {
        return text(key, number);
    }

    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    private static Object shown(Object value) {
        return switch (value) {
            case Markup markup -> markup.html();
            case Integer number -> number.toString();
            default -> Markup.escaped(value.toString());
        };
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        long unit = BigDecimal.TEN.pow(digits).longValueExact();
        int shown = money.minor() % unit == 0 ? 0 : digits;
        format.setMinimumFractionDigits(shown);
        format.setMaximumFractionDigits(shown);
        // a code of letters, unlike a sign, needs a space before the digits
        return format.format(BigDecimal.valueOf(money.minor(), digits)).replaceAll("(?<=\\p{L})(?=\\d)", "\u00a0");
    }

    public String date(LocalDate when) {
        return date.format(when);
    }

    /** From when to when, with the days of the week. */
    public String stay(DateRange stay) {
        return day.format(stay.checkIn()) + " – " + day.format(stay.checkOut());
    }

    public String moment(Instant when, ZoneId zone) {
        return moment.format(when.atZone(zone));
    }

    public String month(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** In two letters, since seven of them stand in a row. */
    public String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.SHORT_STANDALONE, locale).substring(0, 2);
    }
}
