package innkeeper.hotel.place.geonames;

import innkeeper.kit.text.SearchKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Makes {@code places.tsv.gz} of a dump of GeoNames: {@code cities500.txt places.tsv.gz}. Its README says what from. */
final class MakePlaces {
    private static final int LARGE = 15_000;
    private static final int LARGE_NEARBY = 1_000;
    private static final Set<String> NEARBY =
            Set.of("RU", "BY", "KZ", "UA", "GE", "AM", "AZ", "UZ", "KG", "TJ", "TM", "MD", "MN", "EE", "LV", "LT", "FI",
                    "TR");
    /** Parts of cities, and what nobody lives in any more. */
    private static final Set<String> NO_TOWNS = Set.of("PPLX", "PPLH", "PPLQ", "PPLW");

    private MakePlaces() {}

    public static void main(String[] args) throws IOException {
        try (Stream<String> dump = Files.lines(Path.of(args[0]));
                PrintWriter list = new PrintWriter(new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))), false,
                        StandardCharsets.UTF_8)) {
            dump.map(line -> line.split("\t", -1)).filter(MakePlaces::isKept)
                    .forEach(city -> list.print(line(city) + "\n"));
        }
    }

    private static boolean isKept(String[] city) {
        int population = Integer.parseInt(city[14]);
        return !NO_TOWNS.contains(city[7]) && population > (NEARBY.contains(city[8]) ? LARGE_NEARBY : LARGE);
    }

    private static String line(String[] city) {
        String name = SearchKey.of(city[1]);
        Set<String> others = Stream.concat(Stream.of(city[2]), Stream.of(city[3].split(","))).map(SearchKey::of)
                .filter(key -> key.length() > 1).collect(Collectors.toCollection(LinkedHashSet::new));
        others.remove(name);
        return String.join("\t", city[0], city[8], city[17], city[14], name, String.join(",", others));
    }
}
