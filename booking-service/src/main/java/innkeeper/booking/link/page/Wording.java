package innkeeper.booking.link.page;

import innkeeper.kernel.Money;
import innkeeper.kit.template.Amounts;
import innkeeper.kit.template.Language;
import innkeeper.kit.template.PageTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** The sentences of one language, from {@code pages/words_*.properties}, and how it writes dates, times and sums. */
record Wording(PageTemplates templates, Language language) {
    /** Hours and minutes, with the offset from UTC that holds at that time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm (O)");
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    /** The sentence of that name, with the values in the places of <code>{0}</code>, <code>{1}</code> …. */
    String say(String key, String... values) {
        String text = templates.word(language.tag(), key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{%d}".formatted(i), values[i]);
        }
        return text;
    }

    String money(Money money) {
        return Amounts.text(language, money);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(date);
    }

    /** With the day of the week. */
    String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(date);
    }

    String time(LocalTime time) {
        return HOURS_AND_MINUTES.format(time);
    }

    String moment(Instant instant, ZoneId zone) {
        return say("moment", date(LocalDate.ofInstant(instant, zone)),
                TIME.withLocale(language.locale()).format(instant.atZone(zone)));
    }
}
