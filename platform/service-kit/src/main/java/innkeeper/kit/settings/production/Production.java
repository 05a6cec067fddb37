package innkeeper.kit.settings.production;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What settings must be in production, where strangers come and money is real; each setting names its rule. */
public final class Production {
    /** What a switch must be. */
    public enum Switch {
        ON, OFF, EITHER
    }

    /** Who connects to an address: people over the Internet, or a neighbour, who may be on the same machine. */
    public enum Reach {
        PEOPLE, NEIGHBOURS
    }

    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://([^/?]*)(/[^?]*)?(\\?.*)?");
    private static final Pattern VERIFIED = Pattern.compile("[?&]sslmode=verify-(full|ca)(&|$)");
    private static final Set<String> MAIL_SINKS =
            Set.of("mailpit", "mailhog", "maildev", "mailcatcher", "mailtrap", "greenmail", "smtp4dev", "inbucket");

    private Production() {}

    public static boolean suits(URI uri, Reach reach) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || reach == Reach.NEIGHBOURS && uri.getHost() != null && loopback(uri.getHost());
    }

    public static boolean suits(boolean value, Switch rule) {
        return switch (rule) {
            case ON -> value;
            case OFF -> !value;
            case EITHER -> true;
        };
    }

    /** Whether nobody on the way can read what goes to {@code host:port}, several separated by commas, in plain text. */
    public static boolean staysHere(String addresses) {
        return Stream.of(addresses.split(",")).map(Production::host).allMatch(Production::loopback);
    }

    /** Whether the connection to PostgreSQL is encrypted and its server known, or goes nowhere. */
    public static boolean safeDatabase(String url) {
        Matcher matcher = DATABASE.matcher(url);
        return !matcher.matches() || staysHere(matcher.group(1))
                || matcher.group(3) != null && VERIFIED.matcher(matcher.group(3)).find();
    }

    /** Whether a mail server only pretends to deliver, as those do that show mails to developers. */
    public static boolean mailSink(String host) {
        return List.of(host.toLowerCase(Locale.ROOT).split("[.]")).stream().anyMatch(MAIL_SINKS::contains);
    }

    private static String host(String address) {
        String trimmed = address.strip();
        return trimmed.startsWith("[") ? trimmed.replaceFirst("].*", "]") : trimmed.replaceFirst(":\\d+$", "");
    }

    private static boolean loopback(String host) {
        return host.isEmpty() || host.equals("localhost") || host.endsWith(".localhost")
                || host.matches("127[.]\\d+[.]\\d+[.]\\d+") || host.equals("[::1]") || host.equals("::1");
    }
}
