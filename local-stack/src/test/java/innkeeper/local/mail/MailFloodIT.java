package innkeeper.local.mail;

import innkeeper.local.process.Jvm;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The mail server and its page in a JVM with less memory than the launcher's. */
class MailFloodIT {
    private static final String ANNA = "anna@innkeeper.example";
    private static final int LETTERS = 1_000;
    private static final int RECIPIENTS = 20;

    @TempDir
    Path data;

    private Process server;
    private int smtp;
    private int imap;
    private int pages;

    @BeforeEach
    void start() throws IOException {
        server = new ProcessBuilder(Jvm.mainClass(System.getProperty("java.class.path"), RunningMail.class.getName(),
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"),
                data.toString())).redirectErrorStream(true).start();
        BufferedReader said = server.inputReader();
        String line = said.readLine();
        while (!line.startsWith("open ")) {
            line = said.readLine();
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(System.out::println));
        String[] ports = line.split(" ");
        smtp = Integer.parseInt(ports[1]);
        imap = Integer.parseInt(ports[2]);
        pages = Integer.parseInt(ports[3]);
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    @Test
    void after_twenty_thousand_mails_page_and_imap_still_answer() throws Exception {
        String words = "A room with a view of the sea. ".repeat(60).replaceAll("(.{60}) ", "$1\r\n");
        try (SmtpTalk talk = SmtpTalk.with(smtp)) {
            for (int i = 1; i <= LETTERS; i++) {
                assertEquals("250", talk.mail(recipients(i), "Subject: mail %d\r\n\r\n%s".formatted(i, words)));
            }
        }

        assertTrue(server.isAlive());
        assertEquals("mail 1000", subjectByImap(LETTERS));
        assertEquals("mail 1", subjectByImap(1));
        String page = get("/mail/" + ANNA);
        IntStream.of(1000, 901).forEach(i -> assertTrue(page.contains("mail " + i)));
        assertTrue(get("/api/inboxes/%s?limit=500".formatted(ANNA)).contains("mail 501"));
        assertTrue(get("/mail").contains("guest999@innkeeper.example"));
    }

    private static List<String> recipients(int letter) {
        return Stream.concat(Stream.of(ANNA), IntStream.range(1, RECIPIENTS)
                .mapToObj(i -> "guest%d@innkeeper.example".formatted((letter * RECIPIENTS + i) % 1009))).toList();
    }

    private String subjectByImap(int number) throws Exception {
        try (Store mailbox = Session.getInstance(new Properties()).getStore("imap")) {
            mailbox.connect("127.0.0.1", imap, ANNA, "imap-password");
            Folder inbox = mailbox.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertEquals(LETTERS, inbox.getMessageCount());
            return inbox.getMessage(number).getSubject();
        }
    }

    private String get(String path) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(pages, path))).build(),
                BodyHandlers.ofString()).body();
    }
}
