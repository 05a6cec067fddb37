package innkeeper.bot.dialogue.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.dialogue.domain.Dialogue;
import innkeeper.bot.dialogue.domain.Notes;
import innkeeper.bot.dialogue.usecase.Dialogues;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import java.util.HashMap;
import java.util.Map;

/** Dialogues in PostgreSQL. */
public final class PostgresDialogues implements Dialogues {
    private static final Sql OF = Sql.named("dialogue.of", """
            select step, screen, message, cast(notes as text) as notes, seq
            from dialogues
            where chat_id = cast(:chat_id as uuid)
            """);
    private static final Sql SAVE = Sql.named("dialogue.save", """
            insert into dialogues (chat_id, step, screen, message, notes, seq)
            values (cast(:chat_id as uuid), :step, :screen, :message, cast(:notes as jsonb), :seq)
            on conflict (chat_id) do update
            set step = excluded.step, screen = excluded.screen, message = excluded.message, notes = excluded.notes,
                seq = excluded.seq
            """);

    private final Session session;

    public PostgresDialogues(Session session) {
        this.session = session;
    }

    @Override
    public Dialogue of(ChatId chat) {
        return session.find(OF, Params.of("chat_id", chat.value()), row -> new Dialogue(row.text("step"),
                row.integer("screen"), row.text("message"), notes(row.text("notes")), row.bigint("seq")))
                .orElseGet(Dialogue::begun);
    }

    @Override
    public void save(ChatId chat, Dialogue dialogue) {
        session.execute(SAVE, Params.of("chat_id", chat.value())
                .and("step", dialogue.step())
                .and("screen", dialogue.screen())
                .and("message", dialogue.message())
                .and("notes", Json.write(dialogue.notes().values()))
                .and("seq", dialogue.seq()));
    }

    private static Notes notes(String json) {
        Map<String, String> values = new HashMap<>();
        Json.read(json, JsonNode.class).properties()
                .forEach(note -> values.put(note.getKey(), note.getValue().asText()));
        return new Notes(values);
    }
}
