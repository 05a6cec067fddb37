package innkeeper.hotel.description.domain;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody would rather read, best first (RFC 9110, 12.5.4); nothing where they did not say.
 */
public record Reading(List<LanguageRange> wanted) {
    public Reading {
        wanted = List.copyOf(wanted);
    }

    /** By lookup (RFC 4647, 3.4); the original where none of the languages is wanted. */
    public String of(String original, Set<String> translated) {
        if (wanted.isEmpty()) {
            return original;
        }
        List<String> tags = Stream.concat(Stream.of(original), translated.stream().sorted()).toList();
        return Optional.ofNullable(Locale.lookupTag(wanted, tags)).orElse(original);
    }
}
