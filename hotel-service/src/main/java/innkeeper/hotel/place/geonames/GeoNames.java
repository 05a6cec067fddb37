package innkeeper.hotel.place.geonames;

import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.text.SearchKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Places by the names that GeoNames (geonames.org, CC BY 4.0) collects of them; {@code README.md} beside the list says which
 * it holds and how it is made anew.
 */
public final class GeoNames implements Places {
    /** Grows with the list. */
    private static final int LIST_VERSION = 1;

    private final FutureTask<Map<String, List<Listed>>> reading = new FutureTask<>(GeoNames::read);

    private record Listed(String id, String name, String country, String zone, int population) {
        Place place() {
            return new Place(name + ":" + id);
        }
    }

    /**
     * Reads the list, and has the rules of keys made, without keeping the service from opening; who needs them before waits for
     * them.
     */
    public Part ahead() {
        return new Part() {
            @Override
            public void start() {
                Thread.ofPlatform().daemon().name("places").start(() -> called(SearchKey.of("Казань")));
            }

            @Override
            public void stop() {}
        };
    }

    private List<Listed> called(String key) {
        reading.run();
        try {
            return reading.get().getOrDefault(key, List.of());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the list of places cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the list of places was read", e);
        }
    }

    private static Map<String, List<Listed>> read() throws IOException {
        Map<String, List<Listed>> byName = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                Objects.requireNonNull(GeoNames.class.getResourceAsStream("places.tsv.gz"), "places.tsv.gz")),
                StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> learn(line, byName));
        }
        return byName;
    }

    private static void learn(String line, Map<String, List<Listed>> byName) {
        String[] fields = line.split("\t", -1);
        Listed place = new Listed(fields[0], fields[4], fields[1].intern(), fields[2].intern(), Integer.parseInt(fields[3]));
        Stream.concat(Stream.of(place.name), Stream.of(fields[5].split(",")).filter(name -> !name.isEmpty()))
                .forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(place));
    }

    @Override
    public Place of(String city, String country, ZoneId zone) {
        String key = SearchKey.of(city);
        return called(key).stream()
                .filter(place -> place.country.equals(country))
                .max(Comparator.comparing((Listed place) -> place.zone.equals(zone.getId()))
                        .thenComparing(place -> place.name.equals(key))
                        .thenComparingInt(Listed::population))
                .map(Listed::place).orElseGet(() -> unlisted(city, key));
    }

    @Override
    public Set<Place> named(String city) {
        String key = SearchKey.of(city);
        return Stream.concat(Stream.of(unlisted(city, key)),
                called(key).stream().map(Listed::place)).collect(Collectors.toSet());
    }

    @Override
    public int version() {
        return LIST_VERSION;
    }

    /** What has neither letters nor digits is compared as it was written. */
    private static Place unlisted(String city, String key) {
        return new Place(key.isEmpty() ? city.replace(",", " ") : key);
    }
}
