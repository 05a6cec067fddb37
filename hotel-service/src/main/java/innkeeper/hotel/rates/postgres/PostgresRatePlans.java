package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.database.Transactions;
import innkeeper.kit.idempotency.Attempt;
import innkeeper.kit.ids.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rate plans in PostgreSQL; what nothing is sold under any more keeps its row. */
public final class PostgresRatePlans implements RatePlans {
    /** Under the lock of their hotel the rules between plans hold, whoever else edits another one. */
    private static final Sql LOCK_HOTEL = Sql.named("rate-plan.lock-hotel", """
            select h.id from hotels h where h.id = cast(:hotel_id as uuid) and h.deleted_at is null for update
            """);
    private static final Sql OF_HOTELS = Sql.named("rate-plan.of-hotels", """
            select %s from rate_plans p
            where p.hotel_id = any (cast(string_to_array(:hotels, ',') as uuid[])) and p.deleted_at is null order by p.id
            """.formatted(RatePlanRows.COLUMNS));
    private static final Sql PUT = Sql.named("rate-plan.put", """
            insert into rate_plans (id, hotel_id, name, board, room_type_ids, cancellation_policy, payment_methods,
                                    deposit_percent, derived_from, derived_percent, derived_amount, min_stay, max_stay, min_days_ahead,
                                    max_days_ahead, occupancy_prices, version)
            values (cast(:id as uuid), cast(:hotel_id as uuid), :name, :board,
                    cast(string_to_array(nullif(:room_type_ids, ''), ',') as uuid[]), :cancellation_policy,
                    string_to_array(:payment_methods, ','), cast(:deposit_percent as integer),
                    cast(:derived_from as uuid), cast(:derived_percent as integer),
                    cast(:derived_amount as bigint), :min_stay, cast(:max_stay as integer), :min_days_ahead,
                    cast(:max_days_ahead as integer), cast(:occupancy_prices as jsonb), :version)
            on conflict (id) do update
            set name = excluded.name, board = excluded.board, room_type_ids = excluded.room_type_ids,
                cancellation_policy = excluded.cancellation_policy, payment_methods = excluded.payment_methods,
                deposit_percent = excluded.deposit_percent,
                derived_from = excluded.derived_from, derived_percent = excluded.derived_percent,
                derived_amount = excluded.derived_amount, min_stay = excluded.min_stay, max_stay = excluded.max_stay,
                min_days_ahead = excluded.min_days_ahead, max_days_ahead = excluded.max_days_ahead,
                occupancy_prices = excluded.occupancy_prices, version = excluded.version
            """);
    private static final Sql REMOVE = Sql.named("rate-plan.remove", """
            update rate_plans set deleted_at = now(), version = version + 1 where id = cast(:id as uuid)
            """);

    private final Transactions db;

    public PostgresRatePlans(Transactions db) {
        this.db = db;
    }

    @Override
    public Map<HotelId, HotelPlans> of(Set<HotelId> hotels) {
        return read(db, hotels);
    }

    @Override
    public HotelPlans change(HotelId hotel, Optional<UUID> request, UnaryOperator<HotelPlans> step) {
        return db.transaction(tx -> {
            request.ifPresent(id -> Attempt.isDone(tx, id));
            tx.find(LOCK_HOTEL, Params.of("hotel_id", hotel.value()), row -> row.uuid("id"))
                    .orElseThrow(() -> new Rejected(new UnknownHotel(hotel)));
            HotelPlans before = read(tx, Set.of(hotel)).get(hotel);
            HotelPlans after = step.apply(before);
            before.plans().stream().filter(plan -> after.plans().stream().noneMatch(has(plan.id())))
                    .forEach(gone -> tx.execute(REMOVE, Params.of("id", gone.id().value())));
            after.plans().stream().filter(plan -> !before.plans().contains(plan)).forEach(plan -> put(tx, plan));
            return after;
        });
    }

    private static Predicate<RatePlan> has(RatePlanId id) {
        return plan -> plan.id().equals(id);
    }

    /** The plan that every hotel is born with. */
    public static void addStandard(Transaction tx, HotelId hotel) {
        put(tx, RatePlan.standard(new RatePlanId(Ids.next()), hotel));
    }

    private static void put(Transaction tx, RatePlan plan) {
        tx.execute(PUT, RatePlanRows.params(plan));
    }

    private static Map<HotelId, HotelPlans> read(Session session, Set<HotelId> hotels) {
        Map<HotelId, List<RatePlan>> plans = session.query(OF_HOTELS,
                Params.of("hotels", hotels.stream().map(HotelId::toString).collect(Collectors.joining(","))), RatePlanRows::read)
                .stream().collect(Collectors.groupingBy(RatePlan::hotel));
        return hotels.stream().collect(Collectors.toMap(Function.identity(),
                hotel -> new HotelPlans(plans.getOrDefault(hotel, List.of()))));
    }
}
