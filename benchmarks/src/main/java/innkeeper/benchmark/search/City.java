package innkeeper.benchmark.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A city of the place list that hotel-service brings along, the larger the earlier.
 *
 * @param place as hotel-service names it
 * @param key   the name as it is searched for
 */
record City(String name, String place, String key, String zone) {
    private static final Path LIST =
            Path.of("hotel-service/src/main/resources/innkeeper/hotel/place/geonames/places.tsv.gz");
    private static final String COUNTRY = "RU";
    private static final int NAME = 4;
    private static final int PEOPLE = 3;

    /** The largest of one country. */
    static List<City> largest(Path root, int number) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(root.resolve(LIST))), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t", -1)).filter(fields -> fields[1].equals(COUNTRY))
                    .sorted(Comparator.comparingInt((String[] fields) -> Integer.parseInt(fields[PEOPLE])).reversed())
                    .limit(number)
                    .map(fields -> new City(capitalised(fields[NAME]), fields[NAME] + ":" + fields[0], fields[NAME], fields[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where hotels are: of the city of rank r a share that goes with 1 / (r + 9), so that large cities have ten times as many. */
    static double[] shares(int cities) {
        double[] weights = IntStream.rangeClosed(1, cities).mapToDouble(rank -> 1.0 / (rank + 9)).toArray();
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / all).toArray();
    }

    private static String capitalised(String key) {
        return Stream.of(key.split(" ")).map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
