package innkeeper.notification.bounce.imap;

import innkeeper.notification.bounce.domain.Report;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Reads delivery status notifications (RFC 3464, RFC 3462); of a hostile mail it looks at a few parts, and never inside them. */
final class ReportReader {
    static {
        // else the mail library looks through every jar for it at each part, of which a hostile mail has thousands
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final int MOST_PARTS = 10;
    private static final int MOST_RECIPIENTS = 20;
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

    private ReportReader() {}

    /** What a mail turned out to be. */
    sealed interface Found {
        /** One for each recipient that it tells of. */
        record Reports(List<Report> reports) implements Found {}

        record NoReport() implements Found {}

        record Malformed(String why) implements Found {}
    }

    /** @param at when it came */
    static Found read(Session session, byte[] raw, Instant at) {
        if (raw.length > ReturnedMails.LARGEST) {
            return new Found.Malformed("it is larger than the server said");
        }
        try {
            MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw));
            return mail.isMimeType("multipart/report") && mail.getContent() instanceof Multipart parts
                    ? read(parts, at)
                    : new Found.NoReport();
        } catch (MessagingException | IOException | RuntimeException e) {
            // whatever a library throws at bytes from strangers
            return new Found.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Found read(Multipart parts, Instant at) throws MessagingException, IOException {
        Optional<InternetHeaders> returned = Optional.empty();
        List<InternetHeaders> groups = List.of();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (is(part, "message/delivery-status", "message/global-delivery-status")) {
                groups = groups(part.getInputStream());
            } else if (is(part, "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")) {
                returned = Optional.of(new InternetHeaders(part.getInputStream()));
            }
        }
        if (groups.isEmpty()) {
            return new Found.NoReport();
        }
        List<String> marks = Stream.concat(groups.stream().flatMap(group -> field(group, "Original-Envelope-Id").stream()).limit(1),
                returned.flatMap(headers -> field(headers, "Message-ID")).stream()).toList();
        List<Report> reports = groups.stream().flatMap(group -> report(marks, group, at).stream()).toList();
        return reports.isEmpty() ? new Found.Malformed("it tells of no recipient") : new Found.Reports(reports);
    }

    private static boolean is(BodyPart part, String... types) throws MessagingException {
        for (String type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    /** The fields of the message, then those of each recipient (RFC 3464, 2.1). */
    private static List<InternetHeaders> groups(InputStream in) throws MessagingException, IOException {
        DeliveryStatus status = new DeliveryStatus(in);
        List<InternetHeaders> groups = new ArrayList<>(List.of(status.getMessageDSN()));
        for (int i = 0; i < Math.min(status.getRecipientDSNCount(), MOST_RECIPIENTS); i++) {
            groups.add(status.getRecipientDSN(i));
        }
        return groups;
    }

    private static Optional<Report> report(List<String> marks, InternetHeaders group, Instant at) {
        List<String> recipients = Stream.of("Original-Recipient", "Final-Recipient")
                .flatMap(name -> field(group, name).stream()).map(ReportReader::address).distinct().toList();
        return recipients.isEmpty()
                ? Optional.empty()
                : field(group, "Action").flatMap(ReportReader::kind).map(kind -> new Report(marks, recipients, kind,
                        status(field(group, "Status").orElse("")),
                        field(group, "Diagnostic-Code").map(ReportReader::afterType).orElse(""), at));
    }

    private static Optional<Report.Kind> kind(String action) {
        return switch (action.toLowerCase(Locale.ROOT).split("[\\s(;]", 2)[0]) {
            case "failed" -> Optional.of(Report.Kind.PERMANENT);
            case "delayed" -> Optional.of(Report.Kind.PASSING);
            case "relayed", "delivered", "expanded" -> Optional.of(Report.Kind.RELAYED);
            default -> Optional.empty();
        };
    }

    private static String status(String field) {
        Matcher status = STATUS.matcher(field);
        return status.find() ? status.group() : "";
    }

    private static String address(String field) {
        String address = afterType(field);
        return address.startsWith("<") && address.endsWith(">") ? address.substring(1, address.length() - 1) : address;
    }

    /** Without its type, such as {@code rfc822;} or {@code smtp;}. */
    private static String afterType(String field) {
        return field.substring(field.indexOf(';') + 1).strip();
    }

    private static Optional<String> field(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, null)).map(MimeUtility::unfold)
                .map(value -> value.replaceAll("\\s+", " ").strip()).filter(value -> !value.isEmpty());
    }
}
