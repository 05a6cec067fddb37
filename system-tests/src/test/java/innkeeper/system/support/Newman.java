package innkeeper.system.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs Postman collections with the newman of package.json; needs Node. */
public final class Newman {
    private Newman() {}

    /** Where Node is absent the test is skipped and says so; with {@code -Dnode.required=true} it fails instead. */
    public static void requirePresent() {
        if (!Boolean.getBoolean("node.required")) {
            assumeTrue(nodeAnswers(), "skipped: newman needs Node 18 or later, which is not on the PATH");
        }
    }

    /** Fails with what newman printed unless every test of the collection passed. */
    public static void run(List<String> arguments) {
        execute(List.of("npm", "install", "--no-progress", "--no-audit", "--no-fund"));
        List<String> command = new ArrayList<>(List.of(Path.of("node_modules", ".bin", "newman").toString()));
        command.addAll(arguments);
        execute(command);
    }

    private static boolean nodeAnswers() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void execute(List<String> command) {
        Path output = Path.of("target", Path.of(command.getFirst()).getFileName() + ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            process.destroyForcibly();
            String printed = Files.readString(output);
            assertTrue(ended, () -> String.join(" ", command) + " did not end\n" + printed);
            assertEquals(0, process.exitValue(), () -> String.join(" ", command) + "\n" + printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
