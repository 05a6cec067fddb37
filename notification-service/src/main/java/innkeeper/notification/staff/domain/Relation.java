package innkeeper.notification.staff.domain;

import innkeeper.notification.message.domain.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is to a hotel that they work for. */
public enum Relation {
    OWNER, MANAGER, FRONT_DESK, ACCOUNTANT;

    /** Those who run the hotel's own systems. */
    public static final Set<Relation> MANAGEMENT = Collections.unmodifiableSet(EnumSet.of(OWNER, MANAGER));

    /** Of which news of the hotel they are told, unless they choose less; of its staff the owner alone, who answers for it. */
    public Set<Kind> hears() {
        return switch (this) {
            case OWNER -> Set.of(Kind.HOTEL_BOOKINGS, Kind.HOTEL_MONEY, Kind.STAFF);
            case MANAGER -> Set.of(Kind.HOTEL_BOOKINGS, Kind.HOTEL_MONEY);
            case FRONT_DESK -> Set.of(Kind.HOTEL_BOOKINGS);
            case ACCOUNTANT -> Set.of(Kind.HOTEL_MONEY);
        };
    }

    /** Those who are told of it. */
    public static Set<Relation> hearing(Kind kind) {
        return Arrays.stream(values()).filter(relation -> relation.hears().contains(kind))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }
}
