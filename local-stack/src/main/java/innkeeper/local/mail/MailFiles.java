package innkeeper.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of the mails: {@code <address>/<received>-<number>.eml}. */
final class MailFiles {
    private static final Pattern NAME = Pattern.compile("(\\d{13})-(\\d{5,9})\\.eml");
    private static final int LONGEST_NAME = 250;

    private final Path folder;

    MailFiles(Path folder) {
        this.folder = folder;
    }

    /** Whether a folder can be named after the address. */
    static boolean canKeep(String address) {
        return !address.isEmpty() && name(address).length() <= LONGEST_NAME;
    }

    Path incoming() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "incoming", ".tmp");
    }

    void keep(Letter letter, Path mail) throws IOException {
        Path file = path(letter);
        Path unfinished = file.resolveSibling(letter.id() + ".tmp");
        Files.createDirectories(file.getParent());
        Files.copy(mail, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete(Letter letter) {
        try {
            Files.deleteIfExists(path(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies there, in no order; what a crash left half written is thrown away. */
    Stream<Letter> kept() {
        try {
            Files.createDirectories(folder);
            return Files.walk(folder, 2).filter(Files::isRegularFile).flatMap(file -> letter(file).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(Letter letter) {
        return folder.resolve(name(letter.address())).resolve(letter.id() + ".eml");
    }

    private static Optional<Letter> letter(Path file) {
        try {
            if (file.toString().endsWith(".tmp")) {
                Files.delete(file);
            }
            Matcher name = NAME.matcher(file.getFileName().toString());
            return name.matches()
                    ? Optional.of(new Letter(URLDecoder.decode(file.getParent().getFileName().toString(), UTF_8),
                            Long.parseLong(name.group(1)), Integer.parseInt(name.group(2)), Files.size(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that begins with a dot could lead out of the folder. */
    private static String name(String address) {
        String encoded = URLEncoder.encode(address, UTF_8);
        return encoded.startsWith(".") ? "%2E" + encoded.substring(1) : encoded;
    }
}
