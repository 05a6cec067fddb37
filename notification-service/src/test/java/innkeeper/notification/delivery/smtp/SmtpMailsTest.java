package innkeeper.notification.delivery.smtp;

import innkeeper.kit.settings.Secret;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Mails.Reply;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.testkit.infra.TestMail;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.A_LETTER;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmtpMailsTest {
    private static final String PASSWORD = "smtp-password";
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Test
    void a_letter_arrives_as_text_and_html_with_an_id_that_repeats_keep() throws Exception {
        try (TestMail mail = TestMail.start()) {
            SmtpMails mails = new SmtpMails(settings(mail.port(), false, "", ""), CLOCK);
            assertEquals(Outcome.SENT, mails.send(id(1), ANNA.addressee(), A_LETTER).outcome());
            assertEquals(Outcome.SENT, mails.send(id(1), ANNA.addressee(), A_LETTER).outcome());
            MimeMessage first = mail.received().getFirst();
            assertEquals("<01930000-0000-7000-c000-000000000001@innkeeper.example>", first.getMessageID());
            assertEquals(first.getMessageID(), mail.received().getLast().getMessageID());
            assertEquals("Your booking is confirmed", first.getSubject());
            assertEquals("Innkeeper <no-reply@innkeeper.example>", first.getFrom()[0].toString());
            assertEquals("Anna Petrova <anna@innkeeper.example>", first.getAllRecipients()[0].toString());
            assertEquals("auto-generated", first.getHeader("Auto-Submitted", null));
            MimeMultipart parts = (MimeMultipart) first.getContent();
            assertEquals("Dear Anna", parts.getBodyPart(0).getContent());
            assertEquals("<p>Dear Anna</p>", parts.getBodyPart(1).getContent());
        }
    }

    @Test
    void neither_subject_nor_name_can_add_a_header_or_grow_too_long() throws Exception {
        try (TestMail mail = TestMail.start()) {
            var hostile = new Addressee(
                    ANNA.addressee().email(), "Anna\r\nBcc: all@innkeeper.example", Language.EN, true);
            Letter letter =
                    new Letter(Language.EN, "Hi\r\nBcc: all@innkeeper.example\n\n" + "x".repeat(10_000), "a", "b");
            new SmtpMails(settings(mail.port(), false, "", ""), CLOCK).send(id(1), hostile, letter);
            MimeMessage message = mail.received().getFirst();
            assertEquals(1, mail.received().size());
            assertEquals(null, message.getHeader("Bcc"));
            assertEquals(200, message.getSubject().length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?utf-8?q?Victor?= <w@innkeeper.example>", "=?utf-8?b?VmljdG9y?=", "Petrova, Anna",
            "Anna <w@innkeeper.example>", "w@innkeeper.example, Anna", "Anna (the guest)",
            "\"Anna\"; w@innkeeper.example:",
            "Анна, <w@innkeeper.example>", "Anna\\", "group: w@innkeeper.example;", "O'Neill & Söhne", "👨‍👩‍👧",
            "\u2068שרה\u2069"})
    void a_name_is_shown_as_it_was_written_and_makes_no_second_recipient(String name) throws Exception {
        SMTPServer server = listeningServer();
        try (TestMail mail = TestMail.start()) {
            var anna = new Addressee("o'neill+inn/x=y@innkeeper.example", name, Language.EN, true);
            Letter letter = new Letter(Language.EN, name, "text", "<p>html</p>");
            for (int port : List.of(server.getPortAllocated(), mail.port())) {
                assertEquals(Outcome.SENT, new SmtpMails(settings(port, false, "", ""), CLOCK)
                        .send(id(1), anna, letter).outcome());
            }
            assertEquals(List.of(anna.email()), taken);
            MimeMessage received = mail.received().getFirst();
            assertEquals(1, mail.received().size());
            assertEquals(name, received.getSubject());
            assertEquals(1, received.getAllRecipients().length);
            InternetAddress to = (InternetAddress) received.getAllRecipients()[0];
            assertEquals(anna.email(), to.getAddress());
            assertEquals(name, to.getPersonal());
        } finally {
            server.stop();
        }
    }

    @Test
    void a_name_that_nobody_has_proven_stays_away_from_the_address() throws Exception {
        try (TestMail mail = TestMail.start()) {
            var stranger = new Addressee("v@innkeeper.example", "Win 1000", Language.EN, false);
            new SmtpMails(settings(mail.port(), false, "", ""), CLOCK).send(id(1), stranger, A_LETTER);
            assertEquals("v@innkeeper.example", mail.received().getFirst().getHeader("To", null));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"viɣtim@innkeeper.example", "victim@innkeeper.exɣmple", "v\u0131ctim@innkeeper.example",
            "\u212Aate@innkeeper.example", "<v@innkeeper.example>", "(c)v@innkeeper.example", "\"v\"@innkeeper.example",
            "V <v@innkeeper.example>", "v@innkeeper.example\u00A0", "v@innkeeper.example,w@innkeeper.example",
            "v@innkeeper.example\r\nRCPT TO:<w@innkeeper.example>", "v@x@innkeeper.example", "v@[127.0.0.1]"})
    void what_would_be_narrowed_on_the_way_is_refused_and_reaches_nobody(String address) {
        SMTPServer server = listeningServer();
        try {
            Reply reply = new SmtpMails(settings(server.getPortAllocated(), false, "", ""), CLOCK)
                    .send(id(1), addressee(address), A_LETTER);
            assertEquals(List.of(), taken);
            assertEquals(Outcome.REFUSED, reply.outcome(), reply.text());
            assertTrue(reply.text().startsWith("not a mailbox that SMTP carries unchanged"), reply.text());
        } finally {
            server.stop();
        }
    }

    @Test
    void what_is_no_address_is_refused_without_asking() {
        SmtpMails mails = new SmtpMails(settings(1, false, "", ""), CLOCK);
        for (String address : List.of("anna", "anna@innkeeper.example\r\nBcc: x@y.example",
                "a@x.example, b@x.example")) {
            assertEquals(Outcome.REFUSED, mails.send(id(1), addressee(address), A_LETTER).outcome(), address);
        }
    }

    @Test
    void a_server_that_is_away_puts_off() {
        Reply reply = new SmtpMails(settings(1, false, "", ""), CLOCK).send(id(1), ANNA.addressee(), A_LETTER);
        assertEquals(Outcome.PUT_OFF, reply.outcome());
        assertTrue(reply.text().contains("Connection refused"), reply.text());
    }

    @Test
    void a_server_that_asks_for_encryption_and_a_login_gets_both(@TempDir Path folder) throws Exception {
        SMTPServer server = strictServer(folder);
        try {
            Reply reply = send(settings(server.getPortAllocated(), true, "*", PASSWORD));
            assertEquals(Outcome.SENT, reply.outcome(), reply.text());
            assertEquals(List.of("anna@innkeeper.example"), taken);
        } finally {
            server.stop();
        }
    }

    @Test
    void what_operators_can_mend_puts_off_and_the_last_word_about_a_recipient_refuses(@TempDir Path folder)
            throws Exception {
        SMTPServer server = strictServer(folder);
        try {
            int port = server.getPortAllocated();
            putsOff("535", settings(port, true, "*", "wrong"));
            putsOff("PKIX", settings(port, true, "", PASSWORD));
            putsOff("530", settings(port, false, "", ""));
            putsOff("530", settings(port, true, "*", ""));
            Reply refused = new SmtpMails(settings(port, true, "*", PASSWORD), CLOCK)
                    .send(id(1), addressee("nobody@innkeeper.example"), A_LETTER);
            assertEquals(Outcome.REFUSED, refused.outcome(), refused.text());
            assertTrue(refused.text().startsWith("550"), refused.text());
            assertEquals(List.of(), taken);
        } finally {
            server.stop();
        }
    }

    private static void putsOff(String words, SmtpSettings settings) {
        Reply reply = send(settings);
        assertEquals(Outcome.PUT_OFF, reply.outcome(), reply.text());
        assertTrue(reply.text().contains(words), reply.text());
    }

    private static Reply send(SmtpSettings settings) {
        return new SmtpMails(settings, CLOCK).send(id(1), ANNA.addressee(), A_LETTER);
    }

    private static Addressee addressee(String address) {
        return new Addressee(address, "Somebody", Language.EN, true);
    }

    private static SmtpSettings settings(int port, boolean startTls, String trust, String password) {
        return new SmtpSettings("127.0.0.1", port, startTls, trust, !password.isEmpty(), "innkeeper",
                new Secret(password), SmtpSettings.sender("Innkeeper <no-reply@innkeeper.example>"),
                Duration.ofSeconds(5));
    }

    /** Notes every recipient that is named to it. */
    private SMTPServer listeningServer() {
        SMTPServer server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((_, _, to, _) -> taken.add(to)).build();
        server.start();
        return server;
    }

    /** Takes mail over TLS and from its one account only, and knows no nobody. */
    private SMTPServer strictServer(Path folder) throws Exception {
        SSLContext tls = tls(folder.resolve("keys.p12"));
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(plain -> {
                    SSLSocket secure = (SSLSocket) tls.getSocketFactory()
                            .createSocket(plain, "localhost", plain.getPort(), true);
                    secure.setUseClientMode(false);
                    return secure;
                })
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((_, password, _) -> {
                    if (!password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((_, _, to, _) -> {
                    if (to.startsWith("nobody")) {
                        throw new RejectException(550, "no such user");
                    }
                    taken.add(to);
                })
                .build();
        server.start();
        return server;
    }

    private static SSLContext tls(Path keys) throws Exception {
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "mail", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost",
                "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD).inheritIO().start();
        assertEquals(0, keytool.waitFor());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
