package innkeeper.hotel.description.domain;

/** Beds of one kind in one room. */
public record Bed(Kind kind, int count) {
    public enum Kind {
        SINGLE, DOUBLE, QUEEN, KING, BUNK, SOFA_BED, FUTON
    }

    public Bed {
        if (count < 1) {
            throw new IllegalArgumentException("%d beds".formatted(count));
        }
    }
}
