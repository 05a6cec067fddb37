package innkeeper.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one launcher at a time use a data folder; the system frees it however the launcher ends. */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    public static DataLock take(Path data) {
        Path owner = data.resolve("launcher.pid");
        try {
            PrivateFiles.folder(data);
            FileChannel channel = FileChannel.open(
                    data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                String pid = Files.exists(owner) ? Files.readString(owner).strip() : "unknown";
                throw new StartFailure(("Innkeeper already runs on the data folder %s (process %s). "
                        + "Stop it first, or give this one its own with --data.").formatted(data, pid));
            }
            Files.writeString(owner, ProcessHandle.current().pid() + "\n");
            return new DataLock(channel);
        } catch (IOException e) {
            throw new StartFailure("The data folder %s cannot be used: %s.".formatted(data, e), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the data folder's lock cannot be given back", e);
        }
    }
}
