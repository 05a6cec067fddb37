package innkeeper.local.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MailServerTest {
    private static final String ANNA = "anna@innkeeper.example";
    private static final String SENDER = "noreply@innkeeper.example";

    @TempDir
    Path data;

    private MailStore store;
    private MailServer server;

    @BeforeEach
    void open() {
        store = new MailStore(data.resolve("inboxes"), new MailStore.Limits(100, 50_000_000), Clock.systemUTC());
        server = new MailServer(data, store, 0, 0,
                new MailServer.Accounts("innkeeper", "smtp-password", "imap-password"), List.of(ANNA));
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void mail_that_was_sent_over_tls_is_read_back_by_imap() throws Exception {
        send(smtp(true), "innkeeper", "smtp-password");

        assertEquals(List.of("Номер подтверждён"), subjectsByImap(ANNA, "imap-password"));
        Mail mail = store.inbox(ANNA, 10).getFirst();
        assertEquals("Номер подтверждён", mail.subject());
        assertEquals("До встречи", mail.text().strip());
        assertEquals("<p>До встречи</p>", mail.html().strip());
        assertEquals("<b1@innkeeper.example>", mail.header("message-id"));
    }

    @Test
    void before_tls_neither_a_login_nor_a_mail_is_taken() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.smtpPort());
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                Writer out = new OutputStreamWriter(socket.getOutputStream(), US_ASCII)) {
            in.readLine();
            assertEquals("530", answer(in, out, "AUTH PLAIN AGlubmtlZXBlcgBzbXRwLXBhc3N3b3Jk"));
            assertEquals("530", answer(in, out, "MAIL FROM:<noreply@innkeeper.example>"));
        }
        assertThrows(MessagingException.class, () -> send(smtp(false), "innkeeper", "smtp-password"));
        assertEquals(List.of(), store.addresses());
    }

    private static String answer(BufferedReader in, Writer out, String command) throws IOException {
        out.write(command + "\r\n");
        out.flush();
        return in.readLine().substring(0, 3);
    }

    @Test
    void mail_without_a_login_is_refused() {
        Properties anonymous = smtp(true);
        anonymous.put("mail.smtp.auth", "false");

        assertThrows(MessagingException.class, () -> send(anonymous, null, null));
        assertEquals(List.of(), store.addresses());
    }

    @Test
    void mail_to_a_domain_that_bounces_is_taken_and_comes_back_to_its_sender_as_a_report() throws Exception {
        send(smtp(true), "innkeeper", "smtp-password", "guest@Bounce.example");

        assertEquals(List.of(SENDER), store.addresses());
        try (Store mailbox = Session.getInstance(new Properties()).getStore("imap")) {
            mailbox.connect("127.0.0.1", server.imapPort(), SENDER, "imap-password");
            Folder inbox = mailbox.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message report = inbox.getMessage(1);
            assertTrue(report.getContentType().contains("report-type=delivery-status"), report.getContentType());
            MimeMultipart parts = (MimeMultipart) report.getContent();
            assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
            assertTrue(parts.getBodyPart(1).isMimeType("message/delivery-status"));
            assertTrue(parts.getBodyPart(2).isMimeType("text/rfc822-headers"));
            String status = new String(parts.getBodyPart(1).getInputStream().readAllBytes(), US_ASCII);
            assertTrue(
                    status.contains(
                            "Final-Recipient: rfc822; guest@Bounce.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"),
                    status);
            String returned = new String(parts.getBodyPart(2).getInputStream().readAllBytes(), US_ASCII);
            assertTrue(returned.contains("Message-ID: <b1@innkeeper.example>\r\n"), returned);
        }
    }

    @Test
    void a_domain_where_nobody_is_refuses_at_once() throws Exception {
        SendFailedException refused = assertThrows(SendFailedException.class,
                () -> send(smtp(true), "innkeeper", "smtp-password", "guest@nobody.example"));
        assertTrue(refused.getNextException().getMessage().startsWith("550 5.1.1"), refused::toString);
        assertEquals(List.of(), store.addresses());
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThrows(AuthenticationFailedException.class, () -> send(smtp(true), "innkeeper", "wrong"));
        assertEquals(List.of(), store.addresses());
    }

    @Test
    void an_inbox_does_not_open_with_a_wrong_password() {
        assertThrows(AuthenticationFailedException.class, () -> subjectsByImap(ANNA, "wrong"));
    }

    @Test
    void mails_survive_a_restart() throws Exception {
        send(smtp(true), "innkeeper", "smtp-password");
        server.close();
        open();

        assertEquals(List.of("Номер подтверждён"), subjectsByImap(ANNA, "imap-password"));
        assertEquals(1, store.size(ANNA));
    }

    @Test
    void mail_larger_than_announced_is_refused_and_the_next_one_is_taken() throws Exception {
        try (SmtpTalk talk = SmtpTalk.with(server.smtpPort())) {
            assertTrue(talk.capabilities().contains("250-SIZE 4194304"), talk.capabilities().toString());
            assertEquals("552", talk.envelope("anna@innkeeper.example", 5_000_000));
            assertEquals("552",
                    talk.mail(ANNA, "Subject: huge\r\n\r\n" + "x".repeat(998).concat("\r\n").repeat(5_000)));
            assertEquals("250", talk.mail(ANNA, "Subject: small\r\n\r\nhello"));
        }
        assertEquals(List.of("small"), store.headings(ANNA, 10).stream().map(Mail::subject).toList());
    }

    @Test
    void an_address_that_names_no_folder_of_its_own_is_refused_or_kept_inside() throws Exception {
        try (SmtpTalk talk = SmtpTalk.with(server.smtpPort())) {
            talk.mail("../../up@innkeeper.example", "Subject: up\r\n\r\n");
            talk.mail("..", "Subject: up\r\n\r\n");
            assertEquals("553", talk.envelope("\u00e4".repeat(120) + "@innkeeper.example", 10));
        }
        try (Stream<Path> files = Files.walk(data)) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> !file.getParent().getParent().equals(data.resolve("inboxes"))).toList());
        }
    }

    @Test
    void a_crowd_that_says_nothing_keeps_nobody_from_reading_and_writing() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                crowd.add(new Socket("127.0.0.1", server.smtpPort()));
                crowd.add(new Socket("127.0.0.1", server.imapPort()));
            }
            send(smtp(true), "innkeeper", "smtp-password");
            assertEquals(List.of("Номер подтверждён"), subjectsByImap(ANNA, "imap-password"));
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    @Test
    void a_mail_that_was_expunged_is_gone_for_good() throws Exception {
        send(smtp(true), "innkeeper", "smtp-password");
        try (Store mailbox = Session.getInstance(new Properties()).getStore("imap")) {
            mailbox.connect("127.0.0.1", server.imapPort(), ANNA, "imap-password");
            Folder inbox = mailbox.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.getMessage(1).setFlag(Flags.Flag.SEEN, true);
            assertTrue(inbox.getMessage(1).isSet(Flags.Flag.SEEN));
            inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            inbox.expunge();
            assertEquals(0, inbox.getMessageCount());
        }
        assertEquals(0, store.size(ANNA));
    }

    private Properties smtp(boolean tls) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", server.smtpPort());
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(tls));
        properties.put("mail.smtp.ssl.trust", "127.0.0.1");
        properties.put("mail.smtp.ssl.checkserveridentity", "false");
        return properties;
    }

    private static void send(Properties properties, String user, String password) throws MessagingException {
        send(properties, user, password, ANNA);
    }

    private static void send(Properties properties, String user, String password, String to)
            throws MessagingException {
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<b1@innkeeper.example>");
            }
        };
        message.setFrom(new InternetAddress(SENDER));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Номер подтверждён", "UTF-8");
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part("До встречи", "text/plain; charset=UTF-8"));
        parts.addBodyPart(part("<p>До встречи</p>", "text/html; charset=UTF-8"));
        message.setContent(parts);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(user, password);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private List<String> subjectsByImap(String user, String password) throws Exception {
        try (Store mailbox = Session.getInstance(new Properties()).getStore("imap")) {
            mailbox.connect("127.0.0.1", server.imapPort(), user, password);
            Folder inbox = mailbox.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return List.of(inbox.getMessage(1).getSubject());
        }
    }
}
