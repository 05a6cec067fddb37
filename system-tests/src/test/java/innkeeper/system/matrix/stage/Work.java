package innkeeper.system.matrix.stage;

import innkeeper.system.matrix.stillness.SystemDatabase;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Person;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Staff of a hotel and invitations to be that, as auth-service would have kept them. */
public final class Work {
    private Work() {}

    /** The person works at the hotel's front desk. */
    public static Person atTheDesk(Hotel hotel, Person person) {
        return employed(hotel, person, "front_desk");
    }

    static Person employed(Hotel hotel, Person person, String relation) {
        try (SystemDatabase auth = SystemDatabase.of("auth-service")) {
            auth.change("""
                    with next as (
                        update relation_changes set version = version + 1
                        returning version)
                    insert into relations (hotel_id, person_id, relation, version, since, granted_by)
                    select cast(? as uuid), cast(? as uuid), ?, version, now(), cast(? as uuid)
                    from next
                    on conflict (hotel_id, person_id) do nothing
                    """, hotel.id(), person.id(), relation, person.id());
        }
        return person;
    }

    static void dismissed(Hotel hotel, Person person) {
        try (SystemDatabase auth = SystemDatabase.of("auth-service")) {
            auth.change("""
                    with next as (
                        update relation_changes set version = version + 1
                        returning version)
                    update relations set ended_at = now(), version = next.version
                    from next
                    where hotel_id = cast(? as uuid) and person_id = cast(? as uuid)
                    """, hotel.id(), person.id());
        }
    }

    /**
     * One person is invited to a hotel once: the same invitation for all who are about to ask for it, with another link.
     *
     * @return the id of an invitation by the owner, and the token of its link
     */
    public static Invitation invitation(Hotel hotel, Person owner, Person invited) {
        String id = UUID.nameUUIDFromBytes((hotel.id() + invited.id()).getBytes(StandardCharsets.UTF_8)).toString();
        String token = UUID.randomUUID() + "-" + UUID.randomUUID();
        try (SystemDatabase auth = SystemDatabase.of("auth-service")) {
            auth.change("update people set email_verified = true where id = cast(? as uuid)", invited.id());
            auth.change("""
                    insert into staff_invitations (id, hotel_id, email, email_key, relation, invited_by, hash, created_at,
                        expires_at)
                    values (cast(? as uuid), cast(? as uuid), ?, lower(?), 'accountant', cast(? as uuid), ?, now(),
                        now() + interval '10 minutes')
                    on conflict (hotel_id, email_key) do update set hash = excluded.hash, void_since = null
                    """, id, hotel.id(), invited.email(), invited.email(), owner.id(), Links.sha256(token));
        }
        return new Invitation(id, token);
    }

    public record Invitation(String id, String token) {}
}
