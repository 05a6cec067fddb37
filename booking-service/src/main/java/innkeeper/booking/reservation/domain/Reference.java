package innkeeper.booking.reservation.domain;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A booking's name for people: eight characters that cannot be misheard or misread for each other. */
public record Reference(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    public Reference {
        if (value.length() != LENGTH || !value.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)) {
            throw new IllegalArgumentException("not a booking reference: " + value);
        }
    }

    public static Reference random(RandomGenerator random) {
        return new Reference(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return value;
    }
}
