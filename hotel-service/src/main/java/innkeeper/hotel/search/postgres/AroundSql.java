package innkeeper.hotel.search.postgres;

import innkeeper.hotel.search.usecase.Around;
import innkeeper.kit.database.Params;

/** Where on earth a hotel {@code h} must be: functions of the schema, whose index takes a box around the point first. */
final class AroundSql {
    private static final String POINT = "on_earth(cast(:latitude as float8), cast(:longitude as float8))";
    private static final String METRES = "metres_between(h.position, " + POINT + ")";
    private static final String WITHIN = """
            and cube_enlarge(%s, :metres + 1, 3) @> h.position and %s <= :metres
            """.formatted(POINT, METRES);

    private AroundSql() {}

    static String metres(Around around) {
        return around instanceof Around.Within ? METRES : "cast(null as integer)";
    }

    static String filter(Around around) {
        return switch (around) {
            case Around.Anywhere _ -> "";
            case Around.Within _ -> WITHIN;
            case Around.Untold _ -> "and h.position is null";
        };
    }

    static Params params(Params params, Around around) {
        return around instanceof Around.Within within
                ? params.and("latitude", within.point().latitude().toPlainString())
                        .and("longitude", within.point().longitude().toPlainString()).and("metres", within.metres())
                : params;
    }
}
