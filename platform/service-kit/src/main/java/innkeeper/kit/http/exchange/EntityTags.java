package innkeeper.kit.http.exchange;

import innkeeper.kit.ids.Fingerprint;
import innkeeper.kit.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that {@code If-Match} or {@code If-None-Match} names: any, or those of a list of entity tags (RFC 9110,
 * 13.1). A tag that is not one of ours fits nothing.
 */
public record EntityTags(boolean any, Set<String> strong, Set<String> weak) {
    private static final String TAG = "(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")";
    private static final int DIGITS = 32;
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile("[\\s,]*+%s(\\s*+,[\\s,]*+%s)*+[\\s,]*+".formatted(TAG, TAG));

    /** @throws InvalidInput when the field is neither {@code *} nor a list of entity tags */
    public static EntityTags read(String header, String field) {
        if (field.trim().equals("*")) {
            return new EntityTags(true, Set.of(), Set.of());
        }
        if (!isReadable(field)) {
            throw new InvalidInput("header:" + header, "must be * or a list of ETags such as \"v3\"");
        }
        Set<String> strong = new HashSet<>();
        Set<String> weak = new HashSet<>();
        for (Matcher tags = ONE.matcher(field); tags.find();) {
            (tags.group(1) == null ? strong : weak).add(tags.group(2));
        }
        return new EntityTags(false, strong, weak);
    }

    /** What is not is for readers no condition at all. */
    static boolean isReadable(String field) {
        return field.trim().equals("*") || LIST.matcher(field).matches();
    }

    /** The ETag of a version of ours. */
    public static String of(int version) {
        return "\"v" + version + "\"";
    }

    /** The ETag of a version as it reads in a language: a representation of its own, by which the same version is edited. */
    public static String of(int version, String language) {
        return "\"v%d-%s\"".formatted(version, language);
    }

    /** The ETag of a text that has no version. */
    public static String of(String content) {
        return "\"%s\"".formatted(Fingerprint.of(content.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
    }

    /** Strong comparison (RFC 9110, 8.8.3.2): a weak tag is never the same. */
    public IntPredicate versions() {
        return version -> any || strong.contains(of(version))
                || strong.stream().anyMatch(tag -> tag.startsWith("\"v%d-".formatted(version)));
    }

    /** The same for texts that have no version. */
    public Predicate<String> contents() {
        return content -> any || strong.contains(of(content));
    }

    /** Weak comparison. */
    public boolean hold(String etag) {
        return any || strong.contains(etag) || weak.contains(etag);
    }
}
