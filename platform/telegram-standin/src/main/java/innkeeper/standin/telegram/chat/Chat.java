package innkeeper.standin.telegram.chat;

/**
 * A chat that the bot is in, or was.
 *
 * @param title of a group, or the person's name
 * @param movedTo the supergroup that a group has become; 0 where it has not
 */
public record Chat(long id, Kind kind, String title, Standing standing, long movedTo) {
    Chat now(Standing next) {
        return new Chat(id, kind, title, next, movedTo);
    }

    Chat moved(long to) {
        return new Chat(id, kind, title, Standing.MIGRATED, to);
    }
}
