package innkeeper.kit.lifecycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LaunchTest {
    @Test
    void wrong_settings_end_the_process_with_1_and_all_their_names_before_anything_starts() throws Exception {
        Process process = launch("misconfigured");
        String output = output(process);

        assertEquals(1, process.waitFor());
        assertTrue(output.contains("A must be a port") && output.contains("B is missing"), output);
        assertFalse(output.contains("started"), output);
    }

    @Test
    void a_part_that_cannot_start_ends_the_process_with_1_its_reason_and_the_started_parts_stopped() throws Exception {
        Process process = launch("broken");
        String output = output(process);

        assertEquals(1, process.waitFor());
        assertTrue(output.contains("edge cannot start"), output);
        assertTrue(output.contains("store stopped"), output);
    }

    @Test
    void sigterm_stops_a_ready_service_gently() throws Exception {
        Process process = launch("well");
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.contains("test-service is ready after")) {
                    process.toHandle().destroy();
                }
            }
        }

        process.waitFor();
        assertTrue(output.toString().contains("store stopped"), output.toString());
    }

    private static Process launch(String way) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Launched.class.getName(), way).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
