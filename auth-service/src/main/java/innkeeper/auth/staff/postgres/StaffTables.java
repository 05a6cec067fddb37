package innkeeper.auth.staff.postgres;

import innkeeper.auth.person.domain.AuthRejection.UnknownHotel;
import innkeeper.auth.person.domain.AuthRejection.UnknownStaff;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.postgres.PersonRows;
import innkeeper.auth.relation.postgres.RelationColumns;
import innkeeper.auth.staff.domain.Member;
import innkeeper.auth.staff.usecase.Staff.Reach;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.util.List;
import java.util.Optional;

/** Reads hotels, and people with what they are there. */
final class StaffTables {
    private static final Sql HOTEL = Sql.named("auth.name-of-hotel", """
            select name
            from hotels
            where id = cast(:id as uuid) and status <> 'deleted'""");
    private static final Sql MEMBERS = Sql.named("auth.list-staff", """
            select p.id, p.full_name, p.email, r.relation, r.since, r.granted_by
            from relations r
            join people p on p.id = r.person_id
            where r.hotel_id = cast(:hotel_id as uuid) and r.ended_at is null and p.id > cast(:after as uuid)
            order by p.id
            limit :limit""");
    private static final Sql MEMBER = Sql.named("auth.find-staff", """
            select p.id, p.full_name, p.email, r.relation, r.since, r.granted_by
            from relations r
            join people p on p.id = r.person_id
            where r.hotel_id = cast(:hotel_id as uuid) and r.person_id = cast(:person_id as uuid) and r.ended_at is null""");
    private static final Sql REACH = Sql.named("auth.list-access", """
            select r.hotel_id, h.name, r.relation, r.since
            from relations r
            join hotels h on h.id = r.hotel_id
            where r.person_id = cast(:person_id as uuid) and r.ended_at is null and r.hotel_id > cast(:after as uuid)
            order by r.hotel_id
            limit :limit""");
    private static final Sql WITH_ADDRESS = Sql.named("auth.person-with-address", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   leaving_since, version, created_at
            from people
            where email_key = :email_key""");

    private StaffTables() {}

    static Optional<String> hotelName(Session session, HotelId hotel) {
        return session.find(HOTEL, Params.of("id", hotel.value()), row -> row.text("name"));
    }

    static String requireHotel(Session session, HotelId hotel) {
        return hotelName(session, hotel).orElseThrow(() -> new Rejected(new UnknownHotel(hotel)));
    }

    static List<Member> members(Session session, HotelId hotel, PersonId after, int limit) {
        return session.query(MEMBERS, Params.of("hotel_id", hotel.value())
                .and("after", after.value())
                .and("limit", limit), StaffTables::member);
    }

    static Member member(Session session, HotelId hotel, PersonId person) {
        return session.find(MEMBER, Params.of("hotel_id", hotel.value()).and("person_id", person.value()),
                StaffTables::member)
                .orElseThrow(() -> new Rejected(new UnknownStaff(person)));
    }

    static List<Reach> reach(Session session, PersonId person, HotelId after, int limit) {
        return session.query(REACH, Params.of("person_id", person.value())
                .and("after", after.value())
                .and("limit", limit),
                row -> new Reach(new HotelId(row.uuid("hotel_id")), row.text("name"), RelationColumns.relation(row),
                        row.instant("since")));
    }

    static Optional<Person> person(Session session, EmailAddress address) {
        return session.find(WITH_ADDRESS, Params.of("email_key", address.key()), PersonRows::person);
    }

    private static Member member(Row row) {
        return new Member(new PersonId(row.uuid("id")), row.text("full_name"), row.text("email"),
                RelationColumns.relation(row), row.instant("since"), new PersonId(row.uuid("granted_by")));
    }
}
