package innkeeper.local.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnpackingTest {
    @TempDir
    private Path programs;

    private Path begun(String name) throws IOException {
        Path program = programs.resolve(name);
        Files.createDirectories(program.resolve("bin"));
        Files.writeString(program.resolve("bin/postgres"), "half of it");
        Files.createSymbolicLink(program.resolve("bin/postmaster"), Path.of("postgres"));
        return program;
    }

    @Test
    void what_a_killed_start_has_half_unpacked_is_forgotten_and_what_is_whole_is_kept() throws IOException {
        Path half = begun("PG-half");
        Path whole = begun("PG-whole");
        Files.createFile(whole.resolve(".exists"));
        Unpacking.forgetBroken(programs);
        assertFalse(Files.exists(half));
        assertTrue(Files.isSymbolicLink(whole.resolve("bin/postmaster")));
    }

    @Test
    void what_somebody_unpacks_now_is_left_to_them() throws IOException {
        Path program = begun("PG-now");
        try (FileChannel channel = FileChannel.open(
                program.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Unpacking.forgetBroken(programs);
        }
        assertTrue(Files.exists(program.resolve("bin/postgres")));
    }
}
