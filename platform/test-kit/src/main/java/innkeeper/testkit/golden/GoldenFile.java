package innkeeper.testkit.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A committed list of what outsiders rely on; it changes only on purpose.
 * Run with {@code -Dgolden.write} to accept what the code now says.
 */
public final class GoldenFile {
    private final Path path;

    private GoldenFile(Path path) {
        this.path = path;
    }

    /** @param name of the file under {@code src/test/resources/golden} of the module under test */
    public static GoldenFile named(String name) {
        return new GoldenFile(Path.of("src/test/resources/golden", name));
    }

    public void matches(Collection<String> lines) {
        String actual = String.join("\n", lines) + "\n";
        try {
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
            String expected = Files.exists(path) ? Files.readString(path) : "";
            if (!expected.equals(actual)) {
                throw new AssertionError("%s says%n%s%nbut the code says%n%s".formatted(path, expected, actual));
            }
        } catch (IOException e) {
            throw new AssertionError("cannot read " + path, e);
        }
    }
}
