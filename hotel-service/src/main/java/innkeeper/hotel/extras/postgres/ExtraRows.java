package innkeeper.hotel.extras.postgres;

import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.postgres.DetailColumns;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.extras.domain.Per;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An extra as a row of the table {@code hotel_extras}; nulls stand where the row has them. */
final class ExtraRows {
    static final String COLUMNS = """
            e.id, e.hotel_id, e.name, e.description, e.price, e.currency, e.per, e.exempt_below_age, e.most,
            array_to_string(e.rate_plan_ids, ',') as rate_plan_ids, array_to_string(e.room_type_ids, ',') as room_type_ids,
            e.translations, e.status, e.version
            """;

    private ExtraRows() {}

    static Extra read(Row row) {
        ExtraProfile profile = new ExtraProfile(row.text("name"), row.text("description"),
                Money.of(row.bigint("price"), row.text("currency")), Per.valueOf(row.text("per")), row.integer("exempt_below_age"),
                row.optional("most", Row::integer), ids(row, "rate_plan_ids", RatePlanId::of), ids(row, "room_type_ids", RoomTypeId::of),
                DetailColumns.translations(row), Status.valueOf(row.text("status")));
        return new Extra(new ExtraId(row.uuid("id")), new HotelId(row.uuid("hotel_id")), profile, row.integer("version"));
    }

    private static <T> Set<T> ids(Row row, String column, Function<String, T> id) {
        return row.optional(column, Row::text).stream().flatMap(ids -> Stream.of(ids.split(","))).map(id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Params params(Extra extra) {
        ExtraProfile profile = extra.profile();
        return Params.of("id", extra.id().value()).and("hotel_id", extra.hotel().value()).and("name", profile.name())
                .and("description", profile.description()).and("price", profile.price().minor())
                .and("currency", profile.price().currency().getCurrencyCode()).and("per", profile.per())
                .and("exempt_below_age", profile.exemptBelowAge()).and("most", profile.most().orElse(null))
                .and("rate_plan_ids", joined(profile.ratePlans())).and("room_type_ids", joined(profile.roomTypes()))
                .and("translations", Json.write(profile.translations())).and("status", profile.status())
                .and("version", extra.version());
    }

    private static String joined(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
