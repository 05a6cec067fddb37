package innkeeper.benchmark.search;

import innkeeper.kit.text.SearchKey;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One hotel of the generated catalogue, the same for the same number. */
final class HotelRow {
    static final String COLUMNS = """
            id, owner_id, name, description, country, city, address, stars, timezone, currency, check_in_time, check_out_time, \
            amenities, latitude, longitude, place, city_key, name_key, words_key, keys_version""";
    private static final List<String> KINDS = List.of("Hotel", "Park Hotel", "Гостиница", "Отель", "Boutique Hotel", "Гостевой дом",
            "Apartments", "Hostel", "Spa Hotel", "Мини-отель");
    private static final List<String> NAMES = List.of("Volga", "Аврора", "Astoria", "Берёзка", "Central", "Дружба", "Europe", "Журавли",
            "Zarya", "Изумруд", "Capital", "Лесная", "Metropol", "Новая", "Orion", "Парус", "Riviera", "Северная", "Terrace",
            "Уют", "Favorit", "Хуторок", "Tsentralny", "Чайка", "Shelter", "Эдем", "Yubileynaya", "Ясная Поляна", "Amber", "Бриз",
            "Garden", "Дворянская", "Emerald", "Звезда", "Imperial", "Корона", "Lighthouse", "Маяк", "Nevsky", "Олимп");
    private static final List<String> WORDS = List.of("quiet", "rooms", "near", "the", "old", "town", "river", "station", "with",
            "a", "garden", "завтрак", "рядом", "с", "набережной", "тихий", "двор", "парковка", "view", "family", "modern",
            "renovated", "in", "2019", "sauna", "бассейн", "ресторан", "centre", "walk", "from");
    private static final List<String> AMENITIES =
            List.of("wifi", "wifi,parking", "wifi,breakfast", "wifi,parking,pool", "wifi,gym,spa", "parking,pets");
    private static final int KEYS_OF_ANY_VERSION = 1_000_000;
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private HotelRow() {}

    /** A line of COPY. */
    static String line(int number, List<City> cities, double[] shares) {
        SplittableRandom random = new SplittableRandom(number);
        City city = cities.get(rank(random.nextDouble(), shares));
        String name = one(KINDS, random) + " " + one(NAMES, random) + " " + (1 + random.nextInt(99));
        String description = Stream.generate(() -> one(WORDS, random)).limit(40).collect(Collectors.joining(" "));
        return String.join("\t", Ids.hotel(number), Ids.owner(number), name, description, "RU", city.name(),
                "Main street " + (1 + random.nextInt(200)), Integer.toString(1 + random.nextInt(5)), city.zone(), "RUB", "14:00",
                "12:00", "{" + one(AMENITIES, random) + "}", Double.toString(50 + random.nextInt(1_000_000) / 100_000.0),
                Double.toString(35 + random.nextInt(5_000_000) / 100_000.0), city.place(), city.key(), key(name),
                key(name) + " " + city.key() + " " + key(description), Integer.toString(KEYS_OF_ANY_VERSION)) + "\n";
    }

    private static int rank(double at, double[] shares) {
        double left = at;
        for (int rank = 0; rank < shares.length - 1; rank++) {
            left -= shares[rank];
            if (left < 0) {
                return rank;
            }
        }
        return shares.length - 1;
    }

    private static String one(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String key(String text) {
        return Stream.of(text.split(" ")).map(word -> KEYS.computeIfAbsent(word, SearchKey::of)).collect(Collectors.joining(" "));
    }
}
