package innkeeper.local.mail.smtp;

import innkeeper.local.mail.MailStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail while it comes in: it goes to disk as it is read, whatever its size, and from there into each inbox. */
final class Reception implements MessageHandler {
    private static final int SYSTEM_FAILED = 451;
    private static final int TOO_MUCH = 552;
    private static final int NO_SUCH_MAILBOX = 553;
    private static final int NOBODY_THERE = 550;
    /** Mail to it is refused at once. */
    private static final String NOBODY = "@nobody.example";
    /** Mail to it is taken, and comes back. */
    private static final String BOUNCING = "@bounce.example";
    private static final int PATIENCE_WITH_TOO_MUCH = 4;

    private final MailStore store;
    private final int largest;
    private final Set<String> recipients = new LinkedHashSet<>();
    private String sender = "";

    Reception(MailStore store, int largest) {
        this.store = store;
        this.largest = largest;
    }

    @Override
    public void from(String sender) {
        this.sender = sender;
    }

    @Override
    public void recipient(String address) throws RejectException {
        if (!MailStore.canKeep(address)) {
            throw new RejectException(NO_SUCH_MAILBOX, "No inbox can have this address");
        }
        if (isIn(NOBODY, address)) {
            throw new RejectException(NOBODY_THERE, "5.1.1 <%s>: nobody is there".formatted(address));
        }
        recipients.add(address);
    }

    @Override
    public String data(InputStream mail) throws RejectException, IOException {
        Path incoming = store.incoming();
        try {
            write(mail, incoming);
            for (String recipient : recipients) {
                if (isIn(BOUNCING, recipient)) {
                    comeBack(recipient, incoming);
                } else {
                    store.add(recipient, incoming);
                }
            }
            return "kept";
        } catch (IOException e) {
            throw new RejectException(SYSTEM_FAILED, "The mail cannot be written");
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** A mail without a sender is a report itself (RFC 5321, 6.1). */
    private void comeBack(String recipient, Path mail) throws IOException {
        if (sender.isEmpty()) {
            return;
        }
        Path report = store.incoming();
        try {
            ReturnedMail.report(sender, recipient, mail, report);
            store.add(sender, report);
        } finally {
            Files.deleteIfExists(report);
        }
    }

    private static boolean isIn(String domain, String address) {
        return address.toLowerCase(Locale.ROOT).endsWith(domain);
    }

    /** What is too much is read to its end, or what is left of it would be taken for commands. */
    private void write(InputStream mail, Path file) throws RejectException, IOException {
        byte[] piece = new byte[8192];
        long read = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = mail.read(piece); count >= 0; count = mail.read(piece)) {
                read += count;
                if (read <= largest) {
                    out.write(piece, 0, count);
                } else if (read > (long) PATIENCE_WITH_TOO_MUCH * largest) {
                    throw new DropConnectionException("The mail does not end");
                }
            }
        }
        if (read > largest) {
            throw new RejectException(TOO_MUCH, "A mail has at most %d bytes".formatted(largest));
        }
    }

    @Override
    public void done() {}
}
