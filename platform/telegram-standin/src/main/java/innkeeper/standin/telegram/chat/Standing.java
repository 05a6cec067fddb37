package innkeeper.standin.telegram.chat;

/** How the bot stands in a chat: nobody has written yet, open, blocked by the person, left, thrown out, moved elsewhere. */
public enum Standing {
    SILENT, OPEN, BLOCKED, LEFT, KICKED, MIGRATED
}
