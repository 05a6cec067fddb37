package innkeeper.notification.bounce.imap;

import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Meters;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailbox to which mails come back. What has been read is taken out only once it is noted, so that nothing is lost. */
public final class ReturnedMails {
    /** A report returns the headers of a mail, or all of it; ours have less than 100 KB. */
    static final int LARGEST = 1024 * 1024;
    static final int MOST_AT_ONCE = 100;
    /** Well within the lease of whoever reads. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMails.class);

    private final BounceSettings settings;
    private final Meters meters;
    private final Clock clock;
    private final Session session;

    public ReturnedMails(BounceSettings settings, Meters meters, Clock clock) {
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.session = Session.getInstance(properties(protocol(settings)));
    }

    /**
     * Has what lies there taken, the oldest first.
     *
     * @return whether more lies there
     * @throws Unavailable when the mailbox cannot be read
     */
    public boolean read(Function<Report, Effect> take) {
        try (Store store = session.getStore(protocol(settings))) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password().value());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return read(folder, take);
            } finally {
                folder.close(true);
            }
        } catch (MessagingException | IOException e) {
            throw new Unavailable("mailbox of returned mails", e);
        }
    }

    private boolean read(Folder folder, Function<Report, Effect> take) throws MessagingException, IOException {
        Instant end = clock.instant().plus(PATIENCE);
        int all = folder.getMessageCount();
        if (all == 0) {
            return false;
        }
        Message[] mails = folder.getMessages(1, Math.min(all, MOST_AT_ONCE));
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(mails, profile);
        int done = 0;
        for (Message mail : mails) {
            if (clock.instant().isAfter(end)) {
                return true;
            }
            if (mail.isSet(Flag.DELETED) || taken((IMAPMessage) mail, take)) {
                done(folder, mail);
                done++;
            }
        }
        return done > 0 && all > mails.length;
    }

    /** Whether nothing is left to do with it; a fault of ours leaves it there. */
    private boolean taken(IMAPMessage mail, Function<Report, Effect> take) throws MessagingException, IOException {
        try {
            for (Report report : reports(mail)) {
                count(report.kind(), take.apply(report));
            }
            return true;
        } catch (MessageRemovedException _) {
            return true;
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a returned mail could not be taken note of; it stays in the mailbox", e);
            unreadable("fault");
            return false;
        }
    }

    private List<Report> reports(IMAPMessage mail) throws MessagingException, IOException {
        if (mail.getSize() > LARGEST) {
            return unreadable("too_large");
        }
        mail.setPeek(true);
        byte[] raw;
        try (InputStream in = mail.getMimeStream()) {
            raw = in.readNBytes(LARGEST + 1);
        }
        Instant at = Clocks.kept(Optional.ofNullable(mail.getReceivedDate()).map(date -> date.toInstant())
                .orElseGet(clock::instant));
        return switch (ReportReader.read(session, raw, at)) {
            case ReportReader.Found.Reports(var reports) -> reports;
            case ReportReader.Found.NoReport() -> unreadable("no_report");
            case ReportReader.Found.Malformed(var why) -> {
                LOG.info("a returned mail is malformed: {}", why);
                yield unreadable("malformed");
            }
        };
    }

    private void done(Folder folder, Message mail) throws MessagingException {
        if (!settings.doneFolder().isEmpty() && !mail.isSet(Flag.DELETED)) {
            folder.copyMessages(new Message[] {mail}, folder.getStore().getFolder(settings.doneFolder()));
        }
        mail.setFlag(Flag.DELETED, true);
    }

    private void count(Report.Kind kind, Effect effect) {
        meters.count("mail_reports_total", "source", "mailbox", "kind", kind.name().toLowerCase(Locale.ROOT),
                "effect", effect.name().toLowerCase(Locale.ROOT));
    }

    private List<Report> unreadable(String reason) {
        meters.count("mail_reports_unreadable_total", "reason", reason);
        return List.of();
    }

    private static String protocol(BounceSettings settings) {
        return settings.tls() ? "imaps" : "imap";
    }

    private static Properties properties(String protocol) {
        String millis = Long.toString(BounceSettings.TIMEOUT.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.%s.connectiontimeout".formatted(protocol), millis);
        properties.setProperty("mail.%s.timeout".formatted(protocol), millis);
        properties.setProperty("mail.%s.writetimeout".formatted(protocol), millis);
        properties.setProperty("mail.%s.ssl.checkserveridentity".formatted(protocol), "true");
        return properties;
    }
}
