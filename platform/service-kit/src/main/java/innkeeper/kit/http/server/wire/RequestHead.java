package innkeeper.kit.http.server.wire;

import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Request line and headers as RFC 9112 defines them, and read no other way: where two readers could understand two
 * things, nobody may read on.
 *
 * @param start  the request line, its target in origin form (RFC 9112, 3.2.1)
 * @param fields in their order
 */
record RequestHead(String start, List<Field> fields) {
    private static final int LONGEST = 16 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final Problem TOO_LONG = tooLarge("The request line and the headers have at most %d bytes", LONGEST);
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern START = Pattern.compile("(" + TOKEN + ") ([!-~]++) HTTP/1\\.1");
    private static final Pattern FIELD = Pattern.compile("(?s)(" + TOKEN + "):(.*+)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://[^/?#@]++(.*+)");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /** @param name in lower case */
    record Field(String name, String value) {}

    /** @throws Unreadable and then no more may be read from this connection */
    static RequestHead read(Input in) {
        int left = LONGEST;
        String start = in.line(left, TOO_LONG);
        List<Field> fields = new ArrayList<>();
        left -= start.length();
        for (String line = in.line(left, TOO_LONG); !line.isEmpty(); line = in.line(Math.max(left, 0), TOO_LONG)) {
            left -= line.length() + 2;
            if (fields.size() == MOST_FIELDS) {
                throw new Unreadable(tooLarge("A request has at most %d headers", MOST_FIELDS));
            }
            fields.add(field(line));
        }
        RequestHead head = new RequestHead(start(start), List.copyOf(fields));
        head.check();
        return head;
    }

    /** Whether the connection ends with the answer (RFC 9112, 9.6). */
    boolean closes() {
        return values("connection").stream().anyMatch(value -> has(value, "close"));
    }

    boolean waitsForLeave() {
        return values("expect").stream().anyMatch(value -> has(value, "100-continue"));
    }

    /** The body that follows, framed as RFC 9112, 6.3 says. */
    RequestBody body(Input in) {
        if (!values("transfer-encoding").isEmpty()) {
            return new ChunkedBody(in);
        }
        List<String> lengths = values("content-length");
        return new FixedBody(in, lengths.isEmpty() ? 0 : Long.parseLong(lengths.getFirst()));
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(512).append(start).append("\r\n");
        fields.forEach(field -> text.append(field.name).append(": ").append(field.value).append("\r\n"));
        return Input.bytes(text.append("\r\n").toString());
    }

    private void check() {
        List<String> lengths = values("content-length");
        List<String> encodings = values("transfer-encoding");
        if (lengths.size() + encodings.size() > 1) {
            throw new Unreadable("One Content-Length or one Transfer-Encoding says where a body ends");
        }
        if (!lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())) {
            throw new Unreadable("Content-Length must be a number of bytes");
        }
        if (!encodings.stream().allMatch("chunked"::equalsIgnoreCase)) {
            throw new Unreadable("Transfer-Encoding can be 'chunked' only");
        }
        if (values("host").size() != 1) {
            throw new Unreadable("A request has exactly one Host");
        }
        if (!values("content-encoding").stream().allMatch("identity"::equalsIgnoreCase)) {
            throw new Unreadable(new Problem(ProblemKind.UNSUPPORTED_MEDIA, "unsupported-media-type",
                    "Send the body as it is, without a Content-Encoding"));
        }
    }

    private List<String> values(String name) {
        return fields.stream().filter(field -> field.name.equals(name)).map(Field::value).toList();
    }

    private static boolean has(String list, String token) {
        return Arrays.stream(list.split(",")).anyMatch(item -> item.strip().equalsIgnoreCase(token));
    }

    /** RFC 6585, 5. */
    private static Problem tooLarge(String rule, int most) {
        return new Problem(ProblemKind.HEADERS_TOO_LARGE, "headers-too-large", rule.formatted(most));
    }

    private static Field field(String line) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches()) {
            throw new Unreadable("A header is a name, a colon and a value, all in one line");
        }
        return new Field(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
    }

    private static String start(String line) {
        Matcher start = START.matcher(line);
        if (!start.matches()) {
            throw new Unreadable("The request line is a method, an address and HTTP/1.1");
        }
        String method = start.group(1);
        if (!method.equals(method.toUpperCase(Locale.ROOT))) {
            // RFC 9110, 9.1: get is not GET, and the server behind us would think it is
            throw new Unreadable("A method is written in capitals, such as GET");
        }
        Matcher absolute = ABSOLUTE.matcher(start.group(2));
        String target = absolute.matches()
                ? (absolute.group(1).startsWith("/") ? "" : "/") + absolute.group(1)
                : start.group(2);
        if (!target.startsWith("/") && !(target.equals("*") && method.equals("OPTIONS"))) {
            throw new Unreadable("The address of a request begins with a slash");
        }
        return method + " " + target + " HTTP/1.1";
    }
}
