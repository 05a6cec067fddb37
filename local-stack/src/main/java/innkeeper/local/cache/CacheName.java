package innkeeper.local.cache;

import innkeeper.local.process.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Names a start cache after all it depends on: the JVM, its options, and the jars. The JVM itself compares no more than
 * size and second of change of a jar, and runs the old code where these agree.
 */
final class CacheName {
    private static final int DIGITS = 24;

    private CacheName() {}

    /** Jars that this build makes count with every byte, others, whose names hold a version, by time and size. */
    static String of(JavaProgram program) throws IOException {
        MessageDigest digest = sha256();
        add(digest, Jvm.home().toString(), Files.readString(Jvm.home().resolve("release")));
        program.options().forEach(word -> add(digest, word));
        program.target().forEach(word -> add(digest, word));
        add(digest, Optional.ofNullable(System.getenv("JAVA_TOOL_OPTIONS")).orElse(""));
        for (Path part : classPath(program.jar())) {
            add(digest, part.toString(), Long.toString(Files.size(part)), Files.getLastModifiedTime(part).toString());
            if (part.equals(program.jar()) || part.getFileName().toString().endsWith("-SNAPSHOT.jar")) {
                digest.update(Files.readAllBytes(part));
            }
        }
        return program.name() + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** The jar and those its manifest names, as far as they exist. */
    private static List<Path> classPath(Path jar) throws IOException {
        List<Path> parts = new ArrayList<>(List.of(jar));
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Optional.ofNullable(file.getManifest()).map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH)).stream()
                    .flatMap(names -> Stream.of(names.split(" ")))
                    .map(jar::resolveSibling).filter(Files::isRegularFile).forEach(parts::add);
        }
        return parts;
    }

    private static void add(MessageDigest digest, String... words) {
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
