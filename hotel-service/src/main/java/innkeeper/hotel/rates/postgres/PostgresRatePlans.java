package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import java.util.List;

/** Rate plans in PostgreSQL. */
public final class PostgresRatePlans implements RatePlans {
    private static final Sql ADD = Sql.named("rate-plan.add", """
            insert into rate_plans (id, hotel_id, name)
            values (cast(:id as uuid), cast(:hotel_id as uuid), :name)
            """);
    private static final Sql OF_HOTEL = Sql.named("rate-plan.of-hotel", """
            select id, hotel_id, name from rate_plans where hotel_id = cast(:hotel_id as uuid) order by id
            """);

    private final Database db;

    public PostgresRatePlans(Database db) {
        this.db = db;
    }

    @Override
    public List<RatePlan> of(HotelId hotel) {
        return db.query(OF_HOTEL, Params.of("hotel_id", hotel.value()), row -> new RatePlan(
                new RatePlanId(row.uuid("id")), new HotelId(row.uuid("hotel_id")), row.text("name")));
    }

    /** The plan that every hotel is born with. */
    public static void addStandard(Transaction tx, HotelId hotel) {
        add(tx, RatePlan.standard(new RatePlanId(Ids.next()), hotel));
    }

    public static void add(Transaction tx, RatePlan plan) {
        tx.execute(ADD, Params.of("id", plan.id().value()).and("hotel_id", plan.hotel().value())
                .and("name", plan.name()));
    }
}
