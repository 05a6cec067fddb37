package innkeeper.specs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A linter from package.json. Where Node is absent the test says so and is skipped,
 * except where {@code -Dnode.required=true} (continuous integration) makes that a failure.
 */
final class NodeTool {
    private static final boolean PRESENT = node();
    private static boolean installed;

    private NodeTool() {}

    /** Fails with what the tool printed unless it exits 0. */
    static void run(String tool, String... arguments) {
        if (!Boolean.getBoolean("node.required")) {
            assumeTrue(PRESENT, "skipped: " + tool + " needs Node 20 or later, which is not on the PATH");
        }
        install();
        List<String> command = new ArrayList<>(List.of(Path.of("node_modules/.bin", tool).toString()));
        command.addAll(List.of(arguments));
        var end = execute(command);
        assertEquals(0, end.code(), () -> String.join(" ", command) + "\n" + end.output());
    }

    private static synchronized void install() {
        if (!installed) {
            var end = execute(List.of("npm", "install", "--no-progress", "--no-audit", "--no-fund"));
            assertEquals(0, end.code(), () -> "npm ci\n" + end.output());
            installed = true;
        }
    }

    private static boolean node() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record End(int code, String output) {}

    private static End execute(List<String> command) {
        try {
            Path output = Files.createTempFile("node-tool", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new End(-1, command + " did not end within 5 minutes");
            }
            return new End(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new End(-1, command + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End(-1, command + " was interrupted");
        }
    }
}
