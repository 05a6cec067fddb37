package innkeeper.bot.find.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises a city in either alphabet and in the cases of Russian: {@code в Казани} is Kazan. Names are compared by their sound,
 * as far as letters show it, and by their beginning.
 */
public final class CityNames {
    /** What people call cities that are named otherwise in the other language. */
    private static final Map<String, String> OTHERWISE = Map.of("moskv", "moscow", "piter", "saint petersburg",
            "spb", "saint petersburg", "st. petersburg", "saint petersburg", "st petersburg", "saint petersburg",
            "sankt-peterburg", "saint petersburg", "nizhnii novgorod", "nizhny novgorod");
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final List<String> LATIN = List.of("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m",
            "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia");
    private static final int SHORTEST_STEM = 3;
    /** Endings of cases are no longer than that. */
    private static final int LONGEST_ENDING = 2;

    private CityNames() {}

    /** The one of these cities that is meant; empty where none is. */
    public static Optional<String> among(List<String> cities, String typed) {
        String meant = sound(typed);
        return cities.stream().filter(city -> sound(city).equals(meant)).findFirst()
                .or(() -> cities.stream().filter(city -> alike(sound(city), meant)).findFirst());
    }

    private static boolean alike(String city, String typed) {
        int common = 0;
        while (common < city.length() && common < typed.length() && city.charAt(common) == typed.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_STEM && city.length() - common <= LONGEST_ENDING && typed.length() - common <= LONGEST_ENDING;
    }

    private static String sound(String name) {
        StringBuilder sound = new StringBuilder();
        name.strip().toLowerCase(Locale.ROOT).chars().forEach(letter -> {
            int known = CYRILLIC.indexOf(letter);
            sound.append(known < 0 ? String.valueOf((char) letter) : LATIN.get(known));
        });
        String spelled = sound.toString();
        return OTHERWISE.entrySet().stream().filter(other -> spelled.startsWith(other.getKey())).findFirst()
                .map(Map.Entry::getValue).orElse(spelled);
    }
}
