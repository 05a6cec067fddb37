package innkeeper.local.mail;

import innkeeper.local.mail.imap.ImapDoor;
import innkeeper.local.mail.smtp.SmtpDoor;
import innkeeper.local.process.StartFailure;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes mail by SMTP, only over TLS and from its one account, and lets every recipient read it by IMAP. */
public final class MailServer implements AutoCloseable {
    private static final long START_MILLIS = 60_000;

    /** The account that may send, and the password that opens every inbox. */
    public record Accounts(String smtpUser, String smtpPassword, String imapPassword) {}

    private final MailStore store;
    private final SelfSigned identity;
    private final ImapDoor imap;
    private final SmtpDoor smtp;
    private final Set<String> opened = new HashSet<>();

    /** @param opened addresses whose inboxes can be opened by IMAP before their first mail comes */
    public MailServer(Path folder, MailStore store, int smtpPort, int imapPort, Accounts accounts,
            List<String> opened) {
        this.store = store;
        this.identity = new SelfSigned(folder);
        opened.forEach(address -> this.opened.add(address.toLowerCase(Locale.ROOT)));
        this.imap = new ImapDoor(imapPort, store, this::hasInbox, accounts.imapPassword());
        this.smtp = new SmtpDoor(smtpPort, store, identity.context(), accounts.smtpUser(), accounts.smtpPassword());
    }

    public void start() {
        try {
            store.load();
            imap.startService();
            if (!imap.waitTillRunning(START_MILLIS)) {
                throw new IllegalStateException("its IMAP port cannot be opened");
            }
            smtp.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the mail server started.");
        } catch (RuntimeException e) {
            throw new StartFailure("The mail server did not start: %s.".formatted(e.getMessage()), e);
        }
    }

    public int smtpPort() {
        return smtp.port();
    }

    public int imapPort() {
        return imap.getPort();
    }

    /** The certificate a sender should trust, as a PEM file. */
    public Path certificate() {
        return identity.certificate();
    }

    @Override
    public void close() {
        smtp.close();
        imap.stopService();
    }

    private boolean hasInbox(String address) {
        return opened.contains(address) || store.size(address) > 0;
    }
}
