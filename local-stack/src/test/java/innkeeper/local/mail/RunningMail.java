package innkeeper.local.mail;

import innkeeper.local.settings.Addresses;
import innkeeper.local.sms.SmsGateways;
import innkeeper.local.traces.TraceStore;
import innkeeper.local.web.Pages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process with nothing but the mail server and its page; says on which ports they are. */
final class RunningMail {
    private RunningMail() {}

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        MailStore store = new MailStore(data.resolve("inboxes"), new MailStore.Limits(50_000, 500_000_000),
                Clock.systemUTC());
        MailServer mail = new MailServer(data, store, 0, 0,
                new MailServer.Accounts("innkeeper", "smtp-password", "imap-password"), List.of());
        mail.start();
        Pages pages = new Pages(new Addresses(Map.of(), URI.create("http://localhost"), 1, 2, "p",
                URI.create("http://localhost:4"), List.of(), "localhost:3"), 0, 0, store,
                new TraceStore(),
                SmsGateways.open(URI.create("http://localhost:4/v1/sms-receipts")), Optional.empty(), data);
        pages.start();
        System.out.printf("open %d %d %d%n", mail.smtpPort(), mail.imapPort(), pages.pagesPort());
    }
}
