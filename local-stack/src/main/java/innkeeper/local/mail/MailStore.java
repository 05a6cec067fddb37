package innkeeper.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All inboxes. Each mail is a file of its own, kept between runs and read when somebody asks for it; the oldest are
 * forgotten once there are too many, so that neither memory nor the disk fills up.
 */
public final class MailStore {
    /** At most this much of an inbox is taken into memory to show it. */
    private static final long SHOWN_BYTES = 16L * 1024 * 1024;
    private static final int HEADER_BYTES = 64 * 1024;

    /** How many mails are kept, and how many bytes of them. */
    public record Limits(int mails, long bytes) {}

    private final MailFiles files;
    private final Limits limits;
    private final Clock clock;
    private final Map<String, Inbox> inboxes = new TreeMap<>();
    private final Deque<Letter> byAge = new ArrayDeque<>();
    private long bytes;
    private int count;

    public MailStore(Path folder, Limits limits, Clock clock) {
        this.files = new MailFiles(folder);
        this.limits = limits;
        this.clock = clock;
    }

    /** Finds what earlier runs kept. */
    public synchronized void load() {
        try (Stream<Letter> kept = files.kept()) {
            kept.sorted(Comparator.comparingLong(Letter::receivedMillis).thenComparingInt(Letter::number))
                    .forEach(this::enter);
        }
        forgetOldest();
    }

    /** Whether mail to the address can be kept at all. */
    public static boolean canKeep(String address) {
        return MailFiles.canKeep(address);
    }

    /** Where a mail is written to while it comes in; {@link #add} makes it a mail of somebody. */
    public Path incoming() throws IOException {
        return files.incoming();
    }

    /** The file stays where it is: each recipient gets a copy. */
    public void add(String recipient, Path mail) throws IOException {
        Letter letter = next(recipient.toLowerCase(Locale.ROOT), Files.size(mail));
        files.keep(letter, mail);
        synchronized (this) {
            enter(letter);
            forgetOldest();
        }
    }

    /** The addresses that have received mail, in alphabetical order. */
    public synchronized List<String> addresses() {
        return List.copyOf(inboxes.keySet());
    }

    public synchronized int size(String address) {
        return box(address).size();
    }

    /** The UIDs of an inbox, oldest first. */
    public synchronized long[] numbers(String address) {
        return box(address).numbers();
    }

    public synchronized Optional<Letter> find(String address, int number) {
        return box(address).find(number);
    }

    public Optional<Mail> find(String address, String id) {
        return id.matches("\\d{13}-\\d{5,9}")
                ? find(address, Integer.parseInt(id.substring(id.indexOf('-') + 1)))
                        .filter(letter -> letter.id().equals(id)).flatMap(this::read)
                : Optional.empty();
    }

    /** The mails of an address, newest first: as many as asked for, fewer where they are very large. */
    public List<Mail> inbox(String address, int limit) {
        List<Mail> mails = new ArrayList<>();
        long taken = 0;
        for (Letter letter : newest(address, limit)) {
            taken += letter.bytes();
            if (taken > SHOWN_BYTES) {
                break;
            }
            read(letter).ifPresent(mails::add);
        }
        return mails;
    }

    /** As {@link #inbox}, without the mails' contents. */
    public List<Mail> headings(String address, int limit) {
        return newest(address, limit).stream()
                .flatMap(letter -> read(letter, HEADER_BYTES).stream().map(raw -> MailReader.heading(letter, raw)))
                .toList();
    }

    /** The bytes of a mail, unless it has been forgotten meanwhile. */
    public Optional<byte[]> content(Letter letter) {
        return read(letter, Integer.MAX_VALUE);
    }

    private Optional<byte[]> read(Letter letter, int limit) {
        try (InputStream in = Files.newInputStream(files.path(letter))) {
            return Optional.of(in.readNBytes(limit));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void forget(Letter letter) {
        Inbox inbox = box(letter.address());
        if (inbox.find(letter.number()).isPresent()) {
            inbox.remove(letter);
            byAge.remove(letter);
            drop(letter, inbox);
        }
    }

    private Optional<Mail> read(Letter letter) {
        return content(letter).map(raw -> MailReader.read(letter, raw));
    }

    private synchronized List<Letter> newest(String address, int limit) {
        return box(address).newest(limit);
    }

    private synchronized Letter next(String address, long size) {
        return new Letter(address, clock.millis(), ++count, size);
    }

    private void enter(Letter letter) {
        inboxes.computeIfAbsent(letter.address(), _ -> new Inbox()).add(letter);
        byAge.add(letter);
        bytes += letter.bytes();
        count = Math.max(count, letter.number());
    }

    private void forgetOldest() {
        while (byAge.size() > limits.mails() || bytes > limits.bytes() && byAge.size() > 1) {
            Letter oldest = byAge.poll();
            Inbox inbox = box(oldest.address());
            inbox.remove(oldest);
            drop(oldest, inbox);
        }
    }

    private void drop(Letter letter, Inbox inbox) {
        bytes -= letter.bytes();
        if (inbox.size() == 0) {
            inboxes.remove(letter.address());
        }
        files.delete(letter);
    }

    private Inbox box(String address) {
        return inboxes.getOrDefault(address.toLowerCase(Locale.ROOT), new Inbox());
    }
}
