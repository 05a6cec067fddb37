package innkeeper.kit.text;

import innkeeper.kernel.Currencies;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts that are entries of a public list; each is read as it is written or refused. */
public final class Codes {
    /** ISO 639-1; languages without a code of two letters have one of three, of which the JDK has no list. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    /** Language, script, region; nothing private and no extension. */
    private static final Pattern LANGUAGE_TAG = Pattern.compile("([a-z]{2,3})(-[A-Z][a-z]{3})?(-[A-Z]{2}|-[0-9]{3})?");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Names of places only: PostgreSQL, which compares local dates, does not know all the others. */
    private static final Set<String> TIME_ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/") && !zone.startsWith("Etc/"))
            .collect(Collectors.toUnmodifiableSet());

    private Codes() {}

    /** Those that a place may have. */
    public static Set<String> timeZones() {
        return TIME_ZONES;
    }

    /** ISO 4217. @throws IllegalArgumentException unless people pay in it */
    static String currency(String text) {
        return listed(Currencies.inCirculation(), text, "must be the code of a currency in circulation, such as RUB");
    }

    /** ISO 3166-1 alpha-2. @throws IllegalArgumentException where no country has it */
    static String country(String text) {
        return listed(COUNTRIES, text, "must be the two capital letters of a country, such as RU");
    }

    /** IANA. @throws IllegalArgumentException where no place has it */
    static String timeZone(String text) {
        return listed(TIME_ZONES, text, "must be the IANA name of a place's time zone, such as Europe/Moscow");
    }

    /** BCP 47, as it is spelled there. @throws IllegalArgumentException where no language has it */
    static String language(String text) {
        Matcher tag = LANGUAGE_TAG.matcher(text);
        boolean known = tag.matches() && (tag.group(1).length() == 3 || LANGUAGES.contains(tag.group(1)))
                && Locale.forLanguageTag(text).toLanguageTag().equals(text);
        if (!known) {
            throw new IllegalArgumentException("must be the tag of a language, such as ru or pt-BR");
        }
        return text;
    }

    private static String listed(Set<String> list, String text, String otherwise) {
        if (!list.contains(text)) {
            throw new IllegalArgumentException(otherwise);
        }
        return text;
    }
}
