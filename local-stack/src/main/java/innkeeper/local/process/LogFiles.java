package innkeeper.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The logs of a run: the last run's is kept beside it, the tail of one is what a failure shows. */
public final class LogFiles {
    private static final int TAIL_BYTES = 64 * 1024;

    private LogFiles() {}

    /** The path of a new log; what the previous run wrote moves to {@code <name>.previous.log}. */
    public static Path begin(Path folder, String name) {
        Path log = folder.resolve(name + ".log");
        try {
            Files.createDirectories(folder);
            if (Files.exists(log)) {
                Files.move(log, folder.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(log);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> tail(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(the log %s cannot be read)".formatted(log));
        }
    }
}
