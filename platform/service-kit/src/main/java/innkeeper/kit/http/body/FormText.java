package innkeeper.kit.http.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values as forms and queries write them ({@code application/x-www-form-urlencoded}), in UTF-8. */
public final class FormText {
    private FormText() {}

    public static Map<String, List<String>> read(byte[] bytes) {
        return read(Utf8.read(bytes));
    }

    /** @throws IllegalArgumentException where an escape is not two hexadecimal digits, or escapes are not UTF-8 */
    public static Map<String, List<String>> read(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
            }
        }
        return fields;
    }

    /** {@link java.net.URLDecoder} would read {@code %-1} and replace what is not UTF-8. */
    public static String decoded(String text) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream read = new ByteArrayOutputStream(written.length);
        for (int i = 0; i < written.length; i++) {
            switch (written[i]) {
                case '+' -> read.write(' ');
                case '%' -> {
                    read.write(digit(written, i + 1) << 4 | digit(written, i + 2));
                    i += 2;
                }
                default -> read.write(written[i]);
            }
        }
        return Utf8.read(read.toByteArray());
    }

    private static int digit(byte[] written, int at) {
        int digit = at < written.length && written[at] > 0 ? Character.digit((char) written[at], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("not an escape");
        }
        return digit;
    }
}
