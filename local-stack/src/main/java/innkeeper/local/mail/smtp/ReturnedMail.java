package innkeeper.local.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import java.util.stream.Collectors;

/** A mail that was taken and then could not be delivered, as its sender hears of it (RFC 3464). */
final class ReturnedMail {
    private static final Session SESSION = Session.getInstance(new Properties());

    private ReturnedMail() {}

    /** Writes the report about a mail that lies in a file. */
    static void report(String sender, String recipient, Path mail, Path report) throws IOException {
        try (InputStream in = Files.newInputStream(mail); OutputStream out = Files.newOutputStream(report)) {
            message(sender, recipient, new InternetHeaders(in)).writeTo(out);
        } catch (MessagingException e) {
            throw new IOException("no report about the mail can be written", e);
        }
    }

    private static MimeMessage message(String sender, String recipient, InternetHeaders returned)
            throws MessagingException, IOException {
        MimeMessage report = new MimeMessage(SESSION);
        report.setFrom(new InternetAddress("mailer-daemon@bounce.example"));
        report.setRecipients(MimeMessage.RecipientType.TO, sender);
        report.setSubject("Undelivered mail");
        report.setHeader("Auto-Submitted", "auto-replied");
        MimeMultipart parts = new MimeMultipart("report; report-type=delivery-status",
                part("text/plain; charset=us-ascii", "The mail to <%s> could not be delivered: nobody is there.\r\n".formatted(recipient)),
                part("message/delivery-status", """
                        Reporting-MTA: dns; bounce.example\r
                        \r
                        Final-Recipient: rfc822; %s\r
                        Action: failed\r
                        Status: 5.1.1\r
                        Diagnostic-Code: smtp; 550 5.1.1 <%s>: nobody is there\r
                        """.formatted(recipient, recipient)),
                part("text/rfc822-headers", Collections.list(returned.getAllHeaderLines()).stream()
                        .collect(Collectors.joining("\r\n", "", "\r\n"))));
        report.setContent(parts);
        report.saveChanges();
        return report;
    }

    private static MimeBodyPart part(String type, String content) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
