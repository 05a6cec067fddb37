package innkeeper.system.support;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail as its reader sees it, without layout. */
public record Mail(String subject, String text) {
    private static final Pattern LINK = Pattern.compile("^https?://\\S+$", Pattern.MULTILINE);

    /** The first link in it: what the mail is about; at its foot stands the one to the preferences. */
    public URI link() {
        return LINK.matcher(text).results().map(MatchResult::group).map(URI::create).findFirst()
                .orElseThrow(() -> new AssertionError("no link in " + text));
    }

    /** What the link carries, as the form behind it sends it. */
    public String token() {
        return URLDecoder.decode(link().getRawQuery().replaceFirst(".*token=", ""), StandardCharsets.UTF_8);
    }
}
