package innkeeper.local.process;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DataLockTest {
    @TempDir
    Path data;

    @Test
    void a_second_start_on_the_same_data_says_who_runs() {
        DataLock first = DataLock.take(data);

        StartFailure failure = assertThrows(StartFailure.class, () -> DataLock.take(data));

        assertEquals("Innkeeper already runs on the data folder %s (process %d). "
                .formatted(data, ProcessHandle.current().pid())
                + "Stop it first, or give this one its own with --data.", failure.getMessage());
        first.close();
        assertDoesNotThrow(() -> DataLock.take(data).close());
    }
}
