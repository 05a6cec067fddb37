package innkeeper.notification.email.smtp;

import innkeeper.kit.settings.Secret;
import innkeeper.notification.bounce.domain.ReturnTag;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Noting;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.domain.Letter.Invitation;
import innkeeper.notification.letter.domain.Letter.Method;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.testkit.infra.TestMail;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.internal.command.MailCommand;
import org.subethamail.smtp.internal.command.ReceiptCommand;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.internal.server.CommandHandler;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.A_LETTER;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.TAGS;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.letter;
import static innkeeper.notification.Situations.toAnna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmtpCarrierTest {
    private static final String PASSWORD = "smtp-password";
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Test
    void a_letter_arrives_as_text_and_html_with_an_id_that_repeats_keep() throws Exception {
        try (TestMail mail = TestMail.start()) {
            SmtpCarrier mails = new SmtpCarrier(settings(mail.port(), false, "", ""), TAGS, CLOCK);
            assertEquals(Outcome.SENT, mails.carry(parcel(ANNA.addressee(), A_LETTER)).outcome());
            assertEquals(Outcome.SENT, mails.carry(parcel(ANNA.addressee(), A_LETTER)).outcome());
            MimeMessage first = mail.received().getFirst();
            assertTrue(
                    first.getMessageID().matches(
                            "<01930000-0000-7000-c000-000000000001[.]t1[.][A-Za-z0-9_-]+@innkeeper[.]example>"),
                    first.getMessageID());
            assertEquals(Optional.of(new ReturnTag(toAnna(1).id(), 1)),
                    TAGS.read(first.getMessageID(), "anna@innkeeper.example"));
            assertEquals(first.getMessageID(), mail.received().getLast().getMessageID());
            mails.carry(parcel(2, ANNA.addressee(), A_LETTER));
            assertEquals(Optional.of(new ReturnTag(toAnna(1).id(), 2)),
                    TAGS.read(mail.received().getLast().getMessageID(), "anna@innkeeper.example"));
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
    void optional_mail_says_how_it_is_switched_off_at_a_press_and_other_mail_does_not() throws Exception {
        String link =
                "https://notify.example.net/preferences/k1.c2lnbmVkIHdpdGggYSBwdXJwb3NlIG9mIGl0cyBvd24/unsubscribe?kind=reminders";
        Letter reminder = letter(Language.EN, "Soon", "text", "<p>html</p>", "b", Optional.empty(),
                Optional.of(URI.create(link)));
        try (TestMail mail = TestMail.start()) {
            SmtpCarrier mails = new SmtpCarrier(settings(mail.port(), false, "", ""), TAGS, CLOCK);
            mails.carry(parcel(ANNA.addressee(), A_LETTER));
            mails.carry(parcel(ANNA.addressee(), reminder));
            String plain = raw(mail.received().getFirst());
            assertFalse(plain.contains("List-Unsubscribe"), plain);
            String optional = raw(mail.received().getLast());
            assertTrue(optional.contains("\r\nList-Unsubscribe: <" + link + ">\r\n"), optional);
            assertTrue(optional.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), optional);
        }
    }

    private static String raw(MimeMessage message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void an_event_comes_as_an_alternative_and_as_a_file(Method method) throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nMETHOD:%s\r\nSUMMARY:Проживание\r\nEND:VCALENDAR\r\n".formatted(method);
        Letter letter = letter(Language.RU, "s", "text", "<p>html</p>", "b",
                Optional.of(new Invitation(method, calendar)), Optional.empty());
        try (TestMail mail = TestMail.start()) {
            new SmtpCarrier(settings(mail.port(), false, "", ""), TAGS, CLOCK).carry(parcel(ANNA.addressee(), letter));
            MimeMultipart mixed = (MimeMultipart) mail.received().getFirst().getContent();
            assertTrue(mixed.getContentType().startsWith("multipart/mixed"), mixed.getContentType());
            MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
            assertTrue(alternative.getContentType().startsWith("multipart/alternative"), alternative.getContentType());
            assertEquals(3, alternative.getCount());
            assertEquals("text", alternative.getBodyPart(0).getContent());
            ContentType type = new ContentType(alternative.getBodyPart(2).getContentType());
            assertEquals("text/calendar", type.getBaseType());
            assertEquals(method.name(), type.getParameter("method"));
            assertEquals("utf-8", type.getParameter("charset").toLowerCase(Locale.ROOT));
            assertEquals("invite.ics", mixed.getBodyPart(1).getFileName());
            assertEquals("attachment", mixed.getBodyPart(1).getDisposition());
            assertEquals("application/ics", new ContentType(mixed.getBodyPart(1).getContentType()).getBaseType());
            for (BodyPart part : List.of(alternative.getBodyPart(2), mixed.getBodyPart(1))) {
                assertEquals(calendar, new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void a_sender_with_a_comma_in_its_name_stays_one_mailbox() throws Exception {
        InternetAddress sender = SmtpSettings.sender("\"Innkeeper, Hotels (EU)\" <no-reply@xn--e1afmkfd.example>");
        try (TestMail mail = TestMail.start()) {
            var settings = new SmtpSettings("127.0.0.1", mail.port(), false, "", false, "innkeeper", new Secret(""),
                    sender, Duration.ofSeconds(5), 8, 100);
            assertEquals(Outcome.SENT,
                    new SmtpCarrier(settings, TAGS, CLOCK).carry(parcel(ANNA.addressee(), A_LETTER)).outcome());
            InternetAddress[] from = InternetAddress.parse(mail.received().getFirst().getHeader("From", null));
            assertEquals(1, from.length);
            assertEquals("no-reply@xn--e1afmkfd.example", from[0].getAddress());
            assertEquals("Innkeeper, Hotels (EU)", from[0].getPersonal());
        }
    }

    @Test
    void neither_subject_nor_name_can_add_a_header_or_grow_too_long() throws Exception {
        try (TestMail mail = TestMail.start()) {
            var hostile = new Addressee(
                    ANNA.addressee().email(), "Anna\r\nBcc: all@innkeeper.example", Language.EN, true);
            Letter letter =
                    letter(Language.EN, "Hi\r\nBcc: all@innkeeper.example\n\n" + "x".repeat(10_000), "a",
                            "b", "c",
                            Optional.empty(), Optional.empty());
            new SmtpCarrier(settings(mail.port(), false, "", ""), TAGS, CLOCK).carry(parcel(hostile, letter));
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
            Letter letter =
                    letter(Language.EN, name, "text", "<p>html</p>", name, Optional.empty(),
                            Optional.empty());
            for (int port : List.of(server.getPortAllocated(), mail.port())) {
                assertEquals(Outcome.SENT, new SmtpCarrier(settings(port, false, "", ""), TAGS, CLOCK)
                        .carry(parcel(anna, letter)).outcome());
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
            new SmtpCarrier(settings(mail.port(), false, "", ""), TAGS, CLOCK).carry(parcel(stranger, A_LETTER));
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
            Reply reply = new SmtpCarrier(settings(server.getPortAllocated(), false, "", ""), TAGS, CLOCK)
                    .carry(parcel(addressee(address), A_LETTER));
            assertEquals(List.of(), taken);
            assertEquals(Outcome.REFUSED, reply.outcome(), reply.text());
            assertTrue(reply.text().startsWith("not a mailbox that SMTP carries unchanged"), reply.text());
        } finally {
            server.stop();
        }
    }

    @Test
    void what_is_no_address_is_refused_without_asking() {
        SmtpCarrier mails = new SmtpCarrier(settings(1, false, "", ""), TAGS, CLOCK);
        for (String address : List.of("anna", "anna@innkeeper.example\r\nBcc: x@y.example",
                "a@x.example, b@x.example")) {
            assertEquals(Outcome.REFUSED, mails.carry(parcel(addressee(address), A_LETTER)).outcome(), address);
        }
    }

    @Test
    void a_server_that_cannot_be_reached_is_away() {
        Reply reply =
                new SmtpCarrier(settings(1, false, "", ""), TAGS, CLOCK).carry(parcel(ANNA.addressee(), A_LETTER));
        assertEquals(Outcome.AWAY, reply.outcome());
        assertTrue(reply.text().contains("Connection refused"), reply.text());
    }

    @Test
    void a_server_that_reports_on_request_is_told_which_mail_it_is_and_when_we_want_to_hear() {
        List<String> said = new CopyOnWriteArrayList<>();
        SMTPServer server = listeningServer();
        CommandHandler commands = server.getCommandHandler();
        commands.addCommand(new BaseCommand("EHLO", "") {
            @Override
            public void execute(String line, Session session) throws IOException {
                session.setHelo("us");
                session.sendResponse("250-localhost\r\n250 DSN");
            }
        });
        Stream.of(new MailCommand(), new ReceiptCommand()).forEach(known -> commands.addCommand(
                new BaseCommand(known.getName(), "") {
                    @Override
                    public void execute(String line, Session session) throws IOException, DropConnectionException {
                        said.add(line);
                        known.execute(line, session);
                    }
                }));
        try {
            assertEquals(Outcome.SENT, send(settings(server.getPortAllocated(), false, "", "")).outcome());
            String tag = TAGS.of(new ReturnTag(toAnna(1).id(), 1), "anna@innkeeper.example");
            assertEquals(List.of("MAIL FROM:<no-reply@innkeeper.example> RET=HDRS ENVID=" + tag,
                    "RCPT TO:<anna@innkeeper.example> NOTIFY=FAILURE,DELAY"), said);
        } finally {
            server.stop();
        }
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
    void what_operators_can_mend_keeps_every_mail_and_the_last_word_about_a_recipient_refuses(@TempDir Path folder)
            throws Exception {
        SMTPServer server = strictServer(folder);
        try {
            int port = server.getPortAllocated();
            isAway("535", settings(port, true, "*", "wrong"));
            isAway("PKIX", settings(port, true, "", PASSWORD));
            isAway("530", settings(port, false, "", ""));
            isAway("530", settings(port, true, "*", ""));
            Reply refused = new SmtpCarrier(settings(port, true, "*", PASSWORD), TAGS, CLOCK)
                    .carry(parcel(addressee("nobody@innkeeper.example"), A_LETTER));
            assertEquals(Outcome.REFUSED, refused.outcome(), refused.text());
            assertTrue(refused.text().startsWith("550"), refused.text());
            assertEquals(List.of(), taken);
        } finally {
            server.stop();
        }
    }

    private static void isAway(String words, SmtpSettings settings) {
        Reply reply = send(settings);
        assertEquals(Outcome.AWAY, reply.outcome(), reply.text());
        assertTrue(reply.text().contains(words), reply.text());
    }

    private static Reply send(SmtpSettings settings) {
        return new SmtpCarrier(settings, TAGS, CLOCK).carry(parcel(ANNA.addressee(), A_LETTER));
    }

    private static Parcel parcel(Addressee addressee, Letter letter) {
        return parcel(1, addressee, letter);
    }

    private static Parcel parcel(int copy, Addressee addressee, Letter letter) {
        return new Parcel(Noting.byEmail(id(1)), copy, toAnna(1), addressee, letter);
    }

    private static Addressee addressee(String address) {
        return new Addressee(address, "Somebody", Language.EN, true);
    }

    private static SmtpSettings settings(int port, boolean startTls, String trust, String password) {
        return new SmtpSettings("127.0.0.1", port, startTls, trust, !password.isEmpty(), "innkeeper",
                new Secret(password), SmtpSettings.sender("Innkeeper <no-reply@innkeeper.example>"),
                Duration.ofSeconds(5), 8, 100);
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
