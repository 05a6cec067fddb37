package innkeeper.local.telegram;

import innkeeper.kit.json.Json;
import innkeeper.standin.telegram.TelegramStandIn;
import innkeeper.standin.telegram.chat.Remembered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the chats on disk, written anew while they change; after a crash the last seconds may be missing. */
final class ChatFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChatFile.class);
    private static final long SECONDS_BETWEEN = 2;

    private final Path file;
    private final TelegramStandIn telegram;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("telegram-chats").factory());
    private String written = "";

    ChatFile(Path file, TelegramStandIn telegram) {
        this.file = file;
        this.telegram = telegram;
    }

    void begin() {
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                telegram.recall(Json.read(Files.readString(file), Remembered.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            LOG.warn("The chats of earlier runs cannot be read: {}", e.getMessage());
        }
        timer.scheduleWithFixedDelay(this::write, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private synchronized void write() {
        String now = Json.write(telegram.remembered());
        if (now.equals(written)) {
            return;
        }
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), now);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            written = now;
        } catch (IOException e) {
            LOG.warn("The chats are not written", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        write();
    }
}
