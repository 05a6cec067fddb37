package innkeeper.auth.session.postgres;

import innkeeper.auth.key.domain.TokenLife;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.time.Instant;

/** Ends sessions, alone or as part of what else happens to their person, and tells all instances in one statement. */
public final class SessionEndings {
    private static final Sql ONE = ending("auth.revoke-session", "id = cast(:id as uuid)");
    private static final Sql OF_TOKEN = ending("auth.revoke-session-of-token",
            "client_id = '' and id = (select session_id from refresh_tokens where hash = :hash)");
    private static final Sql ALL = ending("auth.revoke-sessions-of-person", "person_id = cast(:person_id as uuid)");
    private static final Sql OTHERS = ending("auth.revoke-other-sessions-of-person",
            "person_id = cast(:person_id as uuid) and id <> cast(:keep as uuid)");

    private static final Sql OF_CLIENT = ending("auth.revoke-sessions-of-client", "client_id = :client_id");

    private SessionEndings() {}

    /** False where it had ended already. */
    static boolean one(Session database, SessionId id, Instant now) {
        return database.execute(ONE, at(now).and("id", id.value())) == 1;
    }

    static void ofToken(Session database, RefreshToken.Hash token, Instant now) {
        database.execute(OF_TOKEN, at(now).and("hash", token.value()));
    }

    public static void all(Session database, PersonId person, Instant now) {
        database.execute(ALL, at(now).and("person_id", person.value()));
    }

    public static void others(Session database, PersonId person, SessionId keep, Instant now) {
        database.execute(OTHERS, at(now).and("person_id", person.value()).and("keep", keep.value()));
    }

    static void ofClient(Session database, String client, Instant now) {
        database.execute(OF_CLIENT, at(now).and("client_id", client));
    }

    private static Sql ending(String name, String which) {
        return Sql.named(name, """
                with ended as (
                    update sessions set revoked_at = :now
                    where %s and revoked_at is null
                    returning id)
                insert into revocations (session_id, matters_until)
                select id, cast(:matters_until as timestamptz) from ended
                on conflict (session_id) do nothing""".formatted(which));
    }

    private static Params at(Instant now) {
        return Params.of("now", now).and("matters_until", TokenLife.endOfAllIssuedBy(now));
    }
}
