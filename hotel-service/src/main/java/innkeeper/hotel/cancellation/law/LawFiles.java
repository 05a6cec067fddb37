package innkeeper.hotel.cancellation.law;

import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.kit.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The laws as dated data: a file for each country of which one is known, named by its code, beside this class. */
public final class LawFiles implements CancellationLaws {
    private final Map<String, List<CancellationLaw>> known = new ConcurrentHashMap<>();

    /** A country's file: each law with where it can be read. */
    private record Country(List<Cancellation> cancellation) {
        record Cancellation(LocalDate since, String name, String source, int thenAtMostNights) {}
    }

    @Override
    public Optional<CancellationLaw> of(String country, LocalDate bookedOn) {
        return known.computeIfAbsent(country, LawFiles::read).stream()
                .filter(law -> !law.since().isAfter(bookedOn)).max(Comparator.comparing(CancellationLaw::since));
    }

    @Override
    public List<CancellationLaw> all() {
        return Stream.of(Locale.getISOCountries())
                .flatMap(country -> known.computeIfAbsent(country, LawFiles::read).stream()).toList();
    }

    private static List<CancellationLaw> read(String country) {
        try (InputStream file = LawFiles.class.getResourceAsStream(country + ".json")) {
            return file == null
                    ? List.of()
                    : Json.mapper().readValue(file, Country.class).cancellation().stream()
                            .map(law -> new CancellationLaw(country, law.name(), law.since(), law.thenAtMostNights()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the laws of %s cannot be read".formatted(country), e);
        }
    }
}
