package innkeeper.auth.relation.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;

/** Invitations that nobody has answered yet, as relations end on which they rested. */
final class WaitingInvitations {
    private static final Sql END = Sql.named("auth.void-staff-invitations", """
            update staff_invitations
            set void_since = :now
            where hotel_id = cast(:hotel_id as uuid) and void_since is null
              and email_key = (select email_key from people where id = cast(:person_id as uuid))""");
    private static final Sql END_OF_OWNER = Sql.named("auth.void-staff-invitations-of-owner", """
            update staff_invitations
            set void_since = :now
            where hotel_id = cast(:hotel_id as uuid) and void_since is null
              and (relation = 'owner' or invited_by = cast(:person_id as uuid))
              and exists (
                  select from relations r
                  where r.hotel_id = cast(:hotel_id as uuid) and r.person_id = cast(:person_id as uuid)
                    and r.relation = 'owner')""");

    private WaitingInvitations() {}

    /** Those to the person are void, and where they were the owner, their own, and all offers of ownership. */
    static void end(Transaction tx, HotelId hotel, PersonId person, Instant now) {
        Params ended = Params.of("hotel_id", hotel.value()).and("person_id", person.value()).and("now", now);
        tx.execute(END, ended);
        tx.execute(END_OF_OWNER, ended);
    }
}
