package innkeeper.standin.telegram.update;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One thing that the bot is told.
 *
 * @param chat where it happened: a webhook gets those of one chat one after the other
 * @param readyAt on the clock of {@code System.nanoTime}
 * @param insisting comes whatever the bot has confirmed: it is a repetition, or was held up
 */
record Update(int id, String type, long chat, ObjectNode content, long readyAt, boolean insisting) {
    Update readyAt(long when) {
        return new Update(id, type, chat, content, when, insisting);
    }

    Update repeated() {
        return new Update(id, type, chat, content, readyAt, true);
    }

    boolean isReady(long now) {
        return readyAt - now <= 0;
    }

    /** As the API sends it. */
    ObjectNode wire() {
        ObjectNode update = content.objectNode().put("update_id", id);
        update.set(type, content);
        return update;
    }
}
