package innkeeper.local.mail;

import innkeeper.local.process.Ports;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
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
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MailServerTest {
    private static final String ANNA = "anna@innkeeper.example";

    @TempDir
    Path data;

    private final int smtpPort = Ports.free();
    private final int imapPort = Ports.free();
    private MailStore store;
    private MailServer server;

    @BeforeEach
    void open() {
        store = new MailStore(data.resolve("inboxes"), Clock.systemUTC());
        server = new MailServer(data, store, smtpPort, imapPort,
                new MailServer.Accounts("innkeeper", "smtp-password", "imap-password"));
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
        try (Socket socket = new Socket("127.0.0.1", smtpPort);
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
    void a_wrong_password_is_refused() {
        assertThrows(AuthenticationFailedException.class, () -> send(smtp(true), "innkeeper", "wrong"));
        assertEquals(List.of(), store.addresses());
    }

    @Test
    void an_inbox_does_not_open_with_a_wrong_password() {
        server.open(List.of(ANNA));

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

    private Properties smtp(boolean tls) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", smtpPort);
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(tls));
        properties.put("mail.smtp.ssl.trust", "127.0.0.1");
        properties.put("mail.smtp.ssl.checkserveridentity", "false");
        return properties;
    }

    private static void send(Properties properties, String user, String password) throws MessagingException {
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<b1@innkeeper.example>");
            }
        };
        message.setFrom(new InternetAddress("noreply@innkeeper.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(ANNA));
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
            mailbox.connect("127.0.0.1", imapPort, user, password);
            Folder inbox = mailbox.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return List.of(inbox.getMessage(1).getSubject());
        }
    }
}
