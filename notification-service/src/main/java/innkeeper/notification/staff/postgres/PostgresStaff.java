package innkeeper.notification.staff.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.message.postgres.NotificationColumns;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.domain.TeamChange;
import innkeeper.notification.staff.domain.UntoldChange;
import innkeeper.notification.staff.domain.UntoldNews;
import innkeeper.notification.staff.usecase.Staff;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works for which hotel, in PostgreSQL. */
public final class PostgresStaff implements Staff {
    private static final Sql LOCK_FOR_NEWS = Sql.named("staff.lock-for-news", """
            select true as locked from pg_advisory_xact_lock_shared(hashtextextended('staff ' || :hotel_id, 0))
            """);

    private static final Sql LOCK_FOR_CHANGE = Sql.named("staff.lock-for-change", """
            select true as locked from pg_advisory_xact_lock(hashtextextended('staff ' || :hotel_id, 0))
            """);

    private static final Sql READERS = Sql.named("staff.readers", """
            select person_id
            from relations
            where hotel_id = cast(:hotel_id as uuid)
            and relation = any (string_to_array(:relations, ','))
            and (relation <> 'owner' or version = (
                select max(version)
                from relations
                where hotel_id = cast(:hotel_id as uuid) and relation = 'owner'))
            order by person_id
            """);

    private static final Sql POSTS = Sql.named("staff.posts", """
            select hotel_id, relation, version
            from relations
            where person_id = cast(:person_id as uuid)
            """);

    private static final Sql CLEAR = Sql.named("staff.clear", """
            delete from relations
            where person_id = cast(:person_id as uuid)
            """);

    private static final Sql ADD = Sql.named("staff.add", """
            insert into relations (person_id, hotel_id, relation, version)
            select cast(:person_id as uuid), hotel, relation, version
            from jsonb_to_recordset(cast(:posts as jsonb)) as post (hotel uuid, relation text, version bigint)
            """);

    private static final Sql KEEP = Sql.named("staff.keep-news", """
            insert into untold_news (event_id, event_type, hotel_id, facts)
            values (cast(:event_id as uuid), :event_type, cast(:hotel_id as uuid), cast(:facts as jsonb))
            on conflict (event_id) do nothing
            """);

    private static final Sql TAKE = Sql.named("staff.take-news", """
            with taken as (
                delete from untold_news
                where hotel_id = cast(:hotel_id as uuid)
                returning number, event_id, event_type, cast(facts as text) as facts)
            select event_id, event_type, facts
            from taken
            order by number
            """);

    public static final Sql FORGET_OLD_NEWS = forgetOld("staff.forget-old-news", "untold_news");
    public static final Sql FORGET_OLD_CHANGES = forgetOld("staff.forget-old-changes", "untold_changes");

    private static final Sql KEEP_CHANGE = Sql.named("staff.keep-change", """
            insert into untold_changes (event_id, event_type, hotel_id, member_id, by_id, facts)
            values (cast(:event_id as uuid), :event_type, cast(:hotel_id as uuid), cast(:member_id as uuid),
                cast(:by_id as uuid), cast(:facts as jsonb))
            on conflict (event_id) do nothing
            """);

    private static final Sql TAKE_CHANGES = Sql.named("staff.take-changes", """
            with taken as (
                delete from untold_changes
                where hotel_id = cast(:hotel_id as uuid)
                returning number, event_id, event_type, member_id, by_id, cast(facts as text) as facts)
            select event_id, event_type, member_id, by_id, facts
            from taken
            order by number
            """);

    private final Transaction tx;

    public PostgresStaff(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public Set<PersonId> readersOf(HotelId hotel, Kind kind) {
        tx.query(LOCK_FOR_NEWS, Params.of("hotel_id", hotel.toString()), row -> row.flag("locked"));
        return those(hotel, Relation.hearing(kind));
    }

    @Override
    public Optional<PersonId> ownerOf(HotelId hotel) {
        return those(hotel, Set.of(Relation.OWNER)).stream().findFirst();
    }

    @Override
    public Set<PersonId> managementOf(HotelId hotel) {
        return those(hotel, Relation.MANAGEMENT);
    }

    private Set<PersonId> those(HotelId hotel, Set<Relation> relations) {
        String words = relations.stream().map(NotificationColumns::word).collect(Collectors.joining(","));
        return new LinkedHashSet<>(tx.query(READERS, Params.of("hotel_id", hotel.value()).and("relations", words),
                row -> new PersonId(row.uuid("person_id"))));
    }

    @Override
    public List<HotelId> put(PersonId person, Set<Post> posts) {
        Params who = Params.of("person_id", person.value());
        Set<Post> before = Set.copyOf(tx.query(POSTS, who, row -> new Post(new HotelId(row.uuid("hotel_id")),
                Relation.valueOf(row.text("relation").toUpperCase(Locale.ROOT)), row.bigint("version"))));
        if (before.equals(posts)) {
            return List.of();
        }
        tx.execute(CLEAR, who);
        tx.execute(ADD, who.and("posts", Json.write(posts)));
        return Post.newlyHeard(before, posts);
    }

    @Override
    public void keep(UntoldNews news) {
        tx.execute(KEEP, Params.of("event_id", news.event())
                .and("event_type", news.news().eventType())
                .and("hotel_id", news.facts().hotel().id().value())
                .and("facts", Json.write(news.facts())));
    }

    @Override
    public List<UntoldNews> take(HotelId hotel) {
        lockForChange(hotel);
        return tx.query(TAKE, Params.of("hotel_id", hotel.value()), row -> new UntoldNews(row.uuid("event_id"),
                news(News.Booking.values(), row), Json.read(row.text("facts"), BookingFacts.class)));
    }

    @Override
    public void keep(UntoldChange told) {
        tx.execute(KEEP_CHANGE, Params.of("event_id", told.event())
                .and("event_type", told.news().eventType())
                .and("hotel_id", told.change().hotel().value())
                .and("member_id", told.change().member().value())
                .and("by_id", told.change().by().map(PersonId::value).orElse(null))
                .and("facts", Json.write(told.change().facts())));
    }

    @Override
    public List<UntoldChange> takeChanges(HotelId hotel) {
        lockForChange(hotel);
        return tx.query(TAKE_CHANGES, Params.of("hotel_id", hotel.value()), row -> new UntoldChange(row.uuid("event_id"),
                news(News.Staff.values(), row), new TeamChange(hotel, new PersonId(row.uuid("member_id")),
                        row.optional("by_id", Row::uuid).map(PersonId::new),
                        Json.read(row.text("facts"), StaffFacts.class))));
    }

    private static Sql forgetOld(String name, String table) {
        return Sql.named(name, """
                delete from %1$s
                where event_id in (
                    select event_id
                    from %1$s
                    where kept_at < :limit
                    order by kept_at
                    limit :batch
                    for update skip locked)
                """.formatted(table));
    }

    private void lockForChange(HotelId hotel) {
        tx.query(LOCK_FOR_CHANGE, Params.of("hotel_id", hotel.toString()), row -> row.flag("locked"));
    }

    private static <N extends News> N news(N[] all, Row row) {
        String type = row.text("event_type");
        return Arrays.stream(all).filter(news -> news.eventType().equals(type)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no news is called " + type));
    }
}
