package innkeeper.auth.grant.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;

/**
 * Takes back what somebody has allowed, or is about to, before a session came of it. The rows stay, so that the person and
 * the program hear what became of them, but no password has an empty mark: they never let anybody in again.
 */
public final class GrantEndings {
    private static final Sql CONSENTS = ending("auth.end-pending-consents", "pending_consents");
    private static final Sql CODES = ending("auth.end-authorization-codes", "authorization_codes");
    private static final Sql DEVICES = ending("auth.end-device-requests", "device_requests");

    private GrantEndings() {}

    public static void all(Session database, PersonId person) {
        Params of = Params.of("person_id", person.value());
        database.execute(CONSENTS, of);
        database.execute(CODES, of);
        database.execute(DEVICES, of);
    }

    private static Sql ending(String name, String table) {
        return Sql.named(name, """
                update %s
                set password_mark = ''
                where person_id = cast(:person_id as uuid)""".formatted(table));
    }
}
