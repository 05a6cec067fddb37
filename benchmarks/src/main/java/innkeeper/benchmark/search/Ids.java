package innkeeper.benchmark.search;

/** Ids by number, in the order of their making, as those of the services are (UUIDv7). */
final class Ids {
    private static final String FORM = "01940000-0000-7000-%s-%012x";
    static final String HOTELS = "8000";
    static final String ROOM_TYPES = "8001";
    static final String RATE_PLANS = "8002";
    private static final String OWNERS = "8003";

    private Ids() {}

    static String hotel(int number) {
        return FORM.formatted(HOTELS, number);
    }

    static String owner(int number) {
        return FORM.formatted(OWNERS, number);
    }

    /** @param kind from 0 */
    static String roomType(int hotel, int kind) {
        return FORM.formatted(ROOM_TYPES, hotel * Catalogue.ROOM_TYPES + kind);
    }

    static String ratePlan(int hotel, int kind) {
        return FORM.formatted(RATE_PLANS, hotel * Catalogue.RATE_PLANS + kind);
    }

    /** The same in SQL. */
    static String sql(String group, String number) {
        return "cast('01940000-0000-7000-%s-' || lpad(to_hex(%s), 12, '0') as uuid)".formatted(group, number);
    }
}
