package innkeeper.local.telegram;

import innkeeper.local.process.StartFailure;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.TelegramStandIn;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Telegram's stand-in with the chats of earlier runs: the bot remembers them, too. */
public final class LocalTelegram implements AutoCloseable {
    private final TelegramStandIn standIn;
    private final ChatFile file;

    private LocalTelegram(TelegramStandIn standIn, ChatFile file) {
        this.standIn = standIn;
        this.file = file;
    }

    /** @param data the folder that keeps the chats */
    public static LocalTelegram open(int port, String token, Path data) {
        try {
            TelegramStandIn standIn = TelegramStandIn.open(port, Rules.telegram().token(token).withLocalLinks());
            ChatFile file = new ChatFile(data.resolve("chats.json"), standIn);
            file.begin();
            return new LocalTelegram(standIn, file);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new StartFailure("Telegram's stand-in did not start: %s.".formatted(e.getMessage()), e);
        }
    }

    public TelegramStandIn standIn() {
        return standIn;
    }

    @Override
    public void close() {
        standIn.close();
        file.close();
    }
}
