package innkeeper.auth.staff.postgres;

import innkeeper.auth.person.domain.AuthRejection.UnknownInvitation;
import innkeeper.auth.person.domain.AuthRejection.VoidInvitation;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.relation.postgres.RelationColumns;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code staff_invitations}. */
final class InvitationTable {
    private static final Sql LIST = Sql.named("auth.list-staff-invitations", """
            select id, hotel_id, email, relation, invited_by, created_at, expires_at
            from staff_invitations
            where hotel_id = cast(:hotel_id as uuid) and expires_at > :now and void_since is null and id > cast(:after as uuid)
            order by id
            limit :limit""");
    private static final Sql FIND = Sql.named("auth.find-staff-invitation", """
            select id, hotel_id, email, relation, invited_by, created_at, expires_at
            from staff_invitations
            where hotel_id = cast(:hotel_id as uuid) and id = cast(:id as uuid) and expires_at > :now
              and void_since is null""");
    private static final Sql KEEP = Sql.named("auth.keep-staff-invitation", """
            insert into staff_invitations (id, hotel_id, email, email_key, relation, invited_by, hash, created_at, expires_at)
            values (cast(:id as uuid), cast(:hotel_id as uuid), :email, :email_key, :relation, cast(:invited_by as uuid),
                    :hash, :created_at, :expires_at)
            on conflict (hotel_id, email_key) do update
            set id = excluded.id, email = excluded.email, relation = excluded.relation, invited_by = excluded.invited_by,
                hash = excluded.hash, created_at = excluded.created_at, expires_at = excluded.expires_at,
                void_since = null""");
    private static final Sql OFFER = Sql.named("auth.staff-invitation-by-link", """
            select i.id, i.hotel_id, i.email, i.relation, i.invited_by, i.created_at, i.expires_at,
                   h.name as hotel_name, coalesce(inviter.full_name, '') as inviter,
                   exists (
                       select from relations r
                       where r.hotel_id = i.hotel_id and r.person_id = i.invited_by and r.relation = 'owner'
                         and r.ended_at is null) as by_owner,
                   case
                       when invitee.id is null then 'NOBODY'
                       when invitee.email_verified then 'VERIFIED'
                       else 'UNVERIFIED'
                   end as invitee,
                   coalesce(case when invitee.email_verified then invitee.locale end, inviter.locale, 'en') as locale
            from staff_invitations i
            left join hotels h on h.id = i.hotel_id and h.status <> 'deleted' and i.void_since is null
            left join people inviter on inviter.id = i.invited_by
            left join people invitee on invitee.email_key = i.email_key
            where i.hash = :hash and i.expires_at > :now""");
    private static final Sql DELETE = Sql.named("auth.end-staff-invitation", """
            delete from staff_invitations
            where hotel_id = cast(:hotel_id as uuid) and id = cast(:id as uuid)""");
    private static final Sql FORGET = Sql.named("auth.forget-staff-invitations", """
            delete from staff_invitations
            where expires_at <= :now""");

    private InvitationTable() {}

    static List<Invitation> list(Session session, HotelId hotel, UUID after, int limit, Instant now) {
        return session.query(LIST, Params.of("hotel_id", hotel.value())
                .and("after", after)
                .and("limit", limit)
                .and("now", now), InvitationTable::invitation);
    }

    static Invitation get(Session session, HotelId hotel, UUID id, Instant now) {
        return session.find(FIND, Params.of("hotel_id", hotel.value()).and("id", id).and("now", now),
                InvitationTable::invitation)
                .orElseThrow(() -> new Rejected(new UnknownInvitation(id)));
    }

    /** @throws Rejected {@code VoidInvitation} where it was ended, or its hotel is gone */
    static Optional<Offer> offer(Session session, String hash, Instant now) {
        return session.find(OFFER, Params.of("hash", hash).and("now", now), row -> new Offer(invitation(row),
                row.optional("hotel_name", Row::text).orElseThrow(() -> new Rejected(new VoidInvitation())),
                row.text("inviter"), row.flag("by_owner"), Offer.Invitee.valueOf(row.text("invitee")), row.text("locale")));
    }

    static void keep(Transaction tx, Invitation invitation, String hash) {
        tx.execute(KEEP, Params.of("id", invitation.id())
                .and("hotel_id", invitation.hotel().value())
                .and("email", invitation.email().value())
                .and("email_key", invitation.email().key())
                .and("relation", invitation.relation().code())
                .and("invited_by", invitation.invitedBy().value())
                .and("hash", hash)
                .and("created_at", invitation.createdAt())
                .and("expires_at", invitation.expiresAt()));
    }

    /** Whether there was one. */
    static boolean delete(Transaction tx, HotelId hotel, UUID id) {
        return tx.execute(DELETE, Params.of("hotel_id", hotel.value()).and("id", id)) == 1;
    }

    static void forget(Session session, Instant now) {
        session.execute(FORGET, Params.of("now", now));
    }

    private static Invitation invitation(Row row) {
        return new Invitation(row.uuid("id"), new HotelId(row.uuid("hotel_id")), new EmailAddress(row.text("email")),
                RelationColumns.relation(row), new PersonId(row.uuid("invited_by")), row.instant("created_at"),
                row.instant("expires_at"));
    }
}
