package innkeeper.kit.http.body;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a body says it is (RFC 9110, 8.3): the media type in lower case without its parameters, empty where nothing is
 * said, and the charset, {@code utf-8} where none is named.
 */
public record ContentType(String mediaType, String charset) {
    public static final String FORM = "application/x-www-form-urlencoded";
    private static final String UTF_8 = "utf-8";
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?",
            Pattern.CASE_INSENSITIVE);

    public static ContentType of(String field) {
        Matcher charset = CHARSET.matcher(field);
        return new ContentType(field.split(";", 2)[0].trim().toLowerCase(Locale.ROOT),
                charset.find() ? charset.group(1).toLowerCase(Locale.ROOT) : UTF_8);
    }

    public boolean isUtf8() {
        return charset.equals(UTF_8) || charset.equals("utf8");
    }

    public boolean isJson() {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    public boolean isForm() {
        return mediaType.equals(FORM);
    }
}
