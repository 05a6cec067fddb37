package innkeeper.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** All inboxes: each mail is a file {@code <address>/<received>-<number>.eml}, read again at the next start. */
public final class MailStore {
    private final Path folder;
    private final Clock clock;
    private final Map<String, List<Mail>> inboxes = new TreeMap<>();
    private int count;

    public MailStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Reads what earlier runs kept; the visitor gets each mail's address and bytes, oldest first. */
    public synchronized void load(BiConsumer<String, byte[]> visitor) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<Path> mails = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
            for (Path file : mails) {
                String address = URLDecoder.decode(file.getParent().getFileName().toString(), StandardCharsets.UTF_8);
                String id = file.getFileName().toString().replace(".eml", "");
                byte[] raw = Files.readAllBytes(file);
                Instant received = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
                inbox(address).add(MailReader.read(id, received, raw));
                visitor.accept(address, raw);
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(String recipient, byte[] raw) {
        String address = recipient.toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        String id = "%013d-%05d".formatted(now.toEpochMilli(), ++count);
        Path file = folder.resolve(URLEncoder.encode(address, StandardCharsets.UTF_8)).resolve(id + ".eml");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inbox(address).add(MailReader.read(id, Instant.ofEpochMilli(now.toEpochMilli()), raw));
    }

    /** The addresses that have received mail, in alphabetical order. */
    public synchronized List<String> addresses() {
        return List.copyOf(inboxes.keySet());
    }

    /** The mails of an address, newest first. */
    public synchronized List<Mail> inbox(String address, int limit) {
        List<Mail> mails = inboxes.getOrDefault(address.toLowerCase(Locale.ROOT), List.of()).reversed();
        return List.copyOf(mails.subList(0, Math.min(limit, mails.size())));
    }

    public synchronized int size(String address) {
        return inboxes.getOrDefault(address.toLowerCase(Locale.ROOT), List.of()).size();
    }

    public Optional<Mail> find(String address, String id) {
        return inbox(address, Integer.MAX_VALUE).stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private List<Mail> inbox(String address) {
        return inboxes.computeIfAbsent(address, _ -> new ArrayList<>());
    }
}
