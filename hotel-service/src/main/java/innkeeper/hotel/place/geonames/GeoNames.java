package innkeeper.hotel.place.geonames;

import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.kit.text.SearchKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private final Map<String, List<Listed>> byName = new HashMap<>();

    private record Listed(String id, String name, String country, String zone, int population) {
        Place place() {
            return new Place(name + ":" + id);
        }
    }

    public GeoNames() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                Objects.requireNonNull(GeoNames.class.getResourceAsStream("places.tsv.gz"), "places.tsv.gz")),
                StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of places cannot be read", e);
        }
    }

    private void learn(String line) {
        String[] fields = line.split("\t", -1);
        Listed place = new Listed(fields[0], fields[4], fields[1].intern(), fields[2].intern(), Integer.parseInt(fields[3]));
        called(place.name, place);
        Stream.of(fields[5].split(",")).filter(name -> !name.isEmpty()).forEach(name -> called(name, place));
    }

    private void called(String name, Listed place) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(place);
    }

    @Override
    public Place of(String city, String country, ZoneId zone) {
        String key = SearchKey.of(city);
        return byName.getOrDefault(key, List.of()).stream()
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
                byName.getOrDefault(key, List.of()).stream().map(Listed::place)).collect(Collectors.toSet());
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
