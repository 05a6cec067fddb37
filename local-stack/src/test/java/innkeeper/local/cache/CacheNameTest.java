package innkeeper.local.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CacheNameTest {
    private static final FileTime BUILT = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    Path folder;

    private JavaProgram clock;
    private Path kit;
    private Path driver;

    @BeforeEach
    void build() throws IOException {
        kit = aged(Jars.library(folder.resolve("lib/kit-1.0.0-SNAPSHOT.jar"), "kit A"));
        driver = aged(Jars.library(folder.resolve("lib/driver-42.7.jar"), "driver"));
        clock = JavaProgram.jar("clock", aged(Jars.program(folder.resolve("clock.jar"), "lib/kit-1.0.0-SNAPSHOT.jar "
                + "lib/driver-42.7.jar")), List.of("-Xmx32m"));
    }

    @Test
    void the_same_jars_jvm_and_options_have_one_name() throws IOException {
        assertEquals(CacheName.of(clock), CacheName.of(clock));
        assertTrue(CacheName.of(clock).matches("clock-[0-9a-f]{24}"), CacheName.of(clock));
    }

    @Test
    void a_jar_of_ours_with_other_bytes_has_another_name_even_at_the_same_size_and_time() throws IOException {
        String before = CacheName.of(clock);
        long size = Files.size(kit);

        aged(Jars.library(kit, "kit B"));

        assertEquals(size, Files.size(kit));
        assertNotEquals(before, CacheName.of(clock));
    }

    @Test
    void a_library_of_another_time_or_size_has_another_name() throws IOException {
        String before = CacheName.of(clock);
        Files.setLastModifiedTime(driver, FileTime.fromMillis(BUILT.toMillis() + 1));
        String touched = CacheName.of(clock);
        aged(Jars.library(driver, "another driver"));

        assertNotEquals(before, touched);
        assertNotEquals(before, CacheName.of(clock));
    }

    @Test
    void other_options_or_another_main_class_have_another_name() throws IOException {
        JavaProgram larger = JavaProgram.jar("clock", clock.jar(), List.of("-Xmx64m"));
        JavaProgram other =
                new JavaProgram("clock", clock.jar(), clock.options(), List.of("-cp", "clock.jar", "Calendar"));

        assertNotEquals(CacheName.of(clock), CacheName.of(larger));
        assertNotEquals(CacheName.of(clock), CacheName.of(other));
    }

    @Test
    void a_program_that_is_no_jar_has_none() {
        assertThrows(IOException.class,
                () -> CacheName.of(JavaProgram.jar("clock", folder.resolve("classes"), List.of())));
    }

    private static Path aged(Path jar) throws IOException {
        return Files.setLastModifiedTime(jar, BUILT);
    }
}
