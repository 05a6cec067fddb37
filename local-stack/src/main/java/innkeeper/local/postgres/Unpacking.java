package innkeeper.local.postgres;

import innkeeper.local.files.FileTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the library leaves where its unpacking of PostgreSQL was killed: over that it cannot unpack again, so no later start would
 * succeed. A whole program has the file {@value #WHOLE}; whoever unpacks holds the lock of {@value #LOCK}.
 */
final class Unpacking {
    private static final String WHOLE = ".exists";
    private static final String LOCK = "epg-lock";

    private Unpacking() {}

    /** Forgets every program in the folder that is not whole, unless somebody unpacks it now. */
    static void forgetBroken(Path programs) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(programs)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path program : folders) {
            if (!whole(program)) {
                forget(program);
            }
        }
    }

    private static void forget(Path program) throws IOException {
        try (FileChannel channel = FileChannel.open(
                program.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !whole(program)) {
                FileTree.delete(program);
            }
        } catch (OverlappingFileLockException e) {
            // somebody in this process unpacks it
        }
    }

    private static boolean whole(Path program) {
        return Files.exists(program.resolve(WHOLE));
    }
}
