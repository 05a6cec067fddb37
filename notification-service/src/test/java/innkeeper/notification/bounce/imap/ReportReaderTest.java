package innkeeper.notification.bounce.imap;

import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.domain.Report.Kind;
import innkeeper.notification.bounce.imap.ReportReader.Found;
import jakarta.mail.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportReaderTest {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant AT = Instant.parse("2026-11-28T10:02:38Z");
    private static final String ANNA = "anna@guests.example";
    private static final String MESSAGE_ID = "<m.1@innkeeper.example>";
    private static final String ENVELOPE_ID = "k1.e";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "postfix-failed   | PERMANENT | 5.1.1  | true  | 550 5.1.1 <anna@guests.example>: Recipient address rejected: User unknown in virtual mailbox table",
            "postfix-delayed  | PASSING   | 4.4.1  | false | connect to mail.guests.example[192.0.2.7]:25: Connection timed out",
            "exim-failed      | PERMANENT | 5.0.0  | true  | 550-5.1.1 The account does not exist. 550 5.1.1 Check the address.",
            "exchange-failed  | PERMANENT | 5.1.10 | true  | 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient anna@guests.example not found by SMTP address lookup",
            "gmail-failed     | PERMANENT | 5.1.1  | true  | 550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos or 550 5.1.1 unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser",
            "full-mailbox     | PERMANENT | 5.2.2  | false | 550 5.2.2 Over quota",
            "sendmail-relayed | RELAYED   | 2.1.9  | false | ''"})
    void what_mail_servers_write_is_understood(String sample, Kind kind, String status, boolean nobody, String said) {
        Report report = only(Samples.text(sample, ANNA, MESSAGE_ID, ENVELOPE_ID));
        assertEquals(kind, report.kind());
        assertEquals(status, report.status());
        assertEquals(said, report.diagnostic());
        assertEquals(nobody, report.isNobodyThere());
        assertTrue(report.recipients().contains(ANNA), report.recipients()::toString);
        assertEquals(AT, report.at());
    }

    @Test
    void a_mail_is_named_by_its_envelope_and_by_its_own_id_as_far_as_they_come_back() {
        assertEquals(List.of(ENVELOPE_ID, MESSAGE_ID),
                only(Samples.text("postfix-failed", ANNA, MESSAGE_ID, ENVELOPE_ID)).marks());
        assertEquals(List.of(MESSAGE_ID), only(Samples.text("gmail-failed", ANNA, MESSAGE_ID, ENVELOPE_ID)).marks());
        assertEquals(List.of(ENVELOPE_ID),
                only(Samples.text("sendmail-relayed", ANNA, MESSAGE_ID, ENVELOPE_ID)).marks());
    }

    @Test
    void a_mailbox_that_forwards_is_named_as_we_wrote_to_it_too() {
        assertEquals(List.of(ANNA, "forwarded@elsewhere.example"),
                only(Samples.text("sendmail-relayed", ANNA, MESSAGE_ID, ENVELOPE_ID)).recipients());
    }

    @Test
    void what_reports_nothing_is_no_report() {
        for (String mail : List.of("", "\r\n", "Subject: hello\r\n\r\nI am on holiday.\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                        + "Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b\r\nAction: failed\r\n--b--\r\n",
                "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nonly words\r\n--b--\r\n")) {
            assertEquals(new Found.NoReport(), read(mail), mail);
        }
    }

    @Test
    void what_is_broken_is_malformed_and_ends_nothing() {
        for (String mail : List.of(
                "Content-Type: multipart/report; boundary=b\r\n\r\nno boundary ever comes\r\n",
                report("Reporting-MTA: dns; x\r\n\r\n"),
                report("Reporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; a@b\r\nAction: exploded\r\n\r\n"),
                report("Reporting-MTA: dns; x\r\n\r\nAction: failed\r\n\r\n"))) {
            assertInstanceOf(Found.Malformed.class, read(mail), mail);
        }
        assertInstanceOf(Found.Malformed.class,
                ReportReader.read(SESSION, new byte[ReturnedMails.LARGEST + 1], AT));
    }

    @Test
    void a_report_cut_off_anywhere_harms_nobody() {
        String whole = Samples.text("gmail-failed", ANNA, MESSAGE_ID, ENVELOPE_ID);
        for (int end = 0; end < whole.length(); end += 7) {
            read(whole.substring(0, end));
        }
    }

    @Test
    void of_many_parts_recipients_and_layers_a_few_are_looked_at() {
        String recipient = "Final-Recipient: rfc822; a@b\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n";
        Found many = read(report("Reporting-MTA: dns; x\r\n\r\n" + recipient.repeat(5_000)));
        assertEquals(20, assertInstanceOf(Found.Reports.class, many).reports().size());

        String parts = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(20_000);
        assertEquals(new Found.NoReport(), timed("Content-Type: multipart/report; boundary=b\r\n\r\n" + parts
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n" + recipient
                + "--b--\r\n"));

        StringBuilder nested = new StringBuilder("Content-Type: multipart/report; boundary=b0\r\n\r\n");
        for (int depth = 0; depth < 10_000; depth++) {
            nested.append("--b%d\r\nContent-Type: multipart/report; boundary=b%d\r\n\r\n".formatted(depth, depth + 1));
        }
        timed(nested.toString());
        timed("Content-Type: multipart/report; boundary=b\r\n" + "X: y\r\n".repeat(100_000) + "\r\n--b--\r\n");
    }

    private static String report(String fields) {
        return "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\n" + fields + "--b--\r\n";
    }

    private static Found timed(String mail) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(mail));
    }

    private static Report only(String mail) {
        List<Report> reports = assertInstanceOf(Found.Reports.class, read(mail)).reports();
        assertEquals(1, reports.size());
        return reports.getFirst();
    }

    private static Found read(String mail) {
        return ReportReader.read(SESSION, mail.getBytes(StandardCharsets.UTF_8), AT);
    }
}
