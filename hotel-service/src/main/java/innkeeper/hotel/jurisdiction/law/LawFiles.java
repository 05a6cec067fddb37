package innkeeper.hotel.jurisdiction.law;

import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.charges.domain.TouristTax.Rate;
import innkeeper.hotel.charges.domain.TouristTax;
import innkeeper.hotel.charges.usecase.TouristTaxes;
import innkeeper.kernel.Money;
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
public final class LawFiles implements CancellationLaws, TouristTaxes {
    private final Map<String, Country> known = new ConcurrentHashMap<>();

    /** A country's file: what holds there from which day, each with where it can be read. */
    private record Country(List<Cancellation> cancellation, Tax touristTax) {
        static final Country UNKNOWN = new Country(List.of(), null);

        record Cancellation(LocalDate since, String name, String source, int thenAtMostNights) {}

        /** Absent where the country has none. */
        record Tax(String key, String law, String source, String remark, Map<String, String> names, Money minimumPerNight, List<Rate> highest) {}

        Stream<CancellationLaw> laws(String code) {
            return cancellation.stream().map(law -> new CancellationLaw(code, law.name(), law.since(), law.thenAtMostNights()));
        }
    }

    @Override
    public Optional<CancellationLaw> of(String country, LocalDate bookedOn) {
        return country(country).laws(country)
                .filter(law -> !law.since().isAfter(bookedOn)).max(Comparator.comparing(CancellationLaw::since));
    }

    @Override
    public List<CancellationLaw> all() {
        return Stream.of(Locale.getISOCountries()).flatMap(code -> country(code).laws(code)).toList();
    }

    @Override
    public Optional<TouristTax> in(String country) {
        return Optional.ofNullable(country(country).touristTax()).map(tax -> new TouristTax(tax.key(), country, tax.law(), tax.source(),
                tax.remark(), tax.names(), tax.minimumPerNight(),
                tax.highest().stream().sorted(Comparator.comparing(Rate::since)).toList()));
    }

    @Override
    public Optional<TouristTax> named(String key) {
        return Stream.of(Locale.getISOCountries()).flatMap(country -> in(country).stream()).filter(tax -> tax.key().equals(key)).findFirst();
    }

    private Country country(String code) {
        return known.computeIfAbsent(code, LawFiles::read);
    }

    private static Country read(String country) {
        try (InputStream file = LawFiles.class.getResourceAsStream(country + ".json")) {
            return file == null ? Country.UNKNOWN : Json.mapper().readValue(file, Country.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the laws of %s cannot be read".formatted(country), e);
        }
    }
}
