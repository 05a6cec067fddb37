package innkeeper.notification.messenger.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.ids.Fingerprint;
import innkeeper.notification.messenger.domain.LinkCode;
import innkeeper.notification.messenger.usecase.Chats;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Chats of people in PostgreSQL; of codes only their hashes. */
public final class PostgresChats implements Chats {
    private static final Sql OF = Sql.named("chat.of", """
            select chat
            from messenger_chats
            where person_id = cast(:person_id as uuid)
            """);

    private static final Sql EXPECT = Sql.named("chat.expect", """
            insert into messenger_codes (person_id, code_hash, expires_at)
            select cast(:person_id as uuid), :code_hash, :expires_at
            where not exists (select from departed where id = cast(:person_id as uuid))
            on conflict (person_id) do update
            set code_hash = excluded.code_hash, expires_at = excluded.expires_at
            """);

    /** One statement, so that of two who tell the same code one is first. */
    private static final Sql LINK = Sql.named("chat.link", """
            with used as (
                delete from messenger_codes
                where code_hash = :code_hash and expires_at > :now
                returning person_id),
            left_by_others as (
                delete from messenger_chats
                where chat = :chat and person_id not in (select person_id from used) and exists (select from used))
            insert into messenger_chats (person_id, chat, linked_at)
            select person_id, :chat, :now
            from used
            on conflict (person_id) do update
            set chat = excluded.chat, linked_at = excluded.linked_at
            """);

    private static final Sql LEAVE = Sql.named("chat.leave", """
            delete from messenger_chats
            where chat = :chat
            """);

    private static final Sql FORGET = Sql.named("chat.forget", """
            with expected as (
                delete from messenger_codes
                where person_id = cast(:person_id as uuid))
            delete from messenger_chats
            where person_id = cast(:person_id as uuid)
            """);

    private final Session session;

    public PostgresChats(Session session) {
        this.session = session;
    }

    @Override
    public Optional<String> of(PersonId person) {
        return session.find(OF, Params.of("person_id", person.value()), row -> row.text("chat"));
    }

    @Override
    public void expect(PersonId person, LinkCode code, Instant until) {
        session.execute(EXPECT, Params.of("person_id", person.value())
                .and("code_hash", hash(code))
                .and("expires_at", until));
    }

    @Override
    public boolean link(LinkCode code, String chat, Instant now) {
        return session.execute(LINK, Params.of("code_hash", hash(code)).and("chat", chat).and("now", now)) > 0;
    }

    @Override
    public void leave(String chat) {
        session.execute(LEAVE, Params.of("chat", chat));
    }

    @Override
    public void forget(PersonId person) {
        session.execute(FORGET, Params.of("person_id", person.value()));
    }

    private static String hash(LinkCode code) {
        return Fingerprint.of(code.letters().getBytes(StandardCharsets.UTF_8));
    }
}
