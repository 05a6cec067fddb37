package innkeeper.testkit.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A committed list of what outsiders rely on; it changes only on purpose.
 * Run with {@code -Dgolden.write} to accept what the code now says.
 */
public final class GoldenFile {
    private static final Set<String> READ_BY_LOGBACK = Set.of("LOG_FORMAT", "LOG_LEVEL");

    private final Path path;

    private GoldenFile(Path path) {
        this.path = path;
    }

    /**
     * The variables that the service under test reads, {@code environment.txt} in its folder: the launcher and compose
     * give it these and no others.
     */
    public static void environmentMatches(Set<String> readBySettings) {
        Set<String> all = new TreeSet<>(READ_BY_LOGBACK);
        all.addAll(readBySettings);
        new GoldenFile(Path.of("environment.txt")).matches(all);
    }

    /** @param name of the file under {@code src/test/resources/golden} of the module under test */
    public static GoldenFile named(String name) {
        return new GoldenFile(Path.of("src/test/resources/golden", name));
    }

    public static GoldenFile at(Path path) {
        return new GoldenFile(path);
    }

    public void matches(Collection<String> lines) {
        String actual = String.join("\n", lines) + "\n";
        try {
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
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
