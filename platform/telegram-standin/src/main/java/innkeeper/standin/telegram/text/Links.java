package innkeeper.standin.telegram.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses Telegram takes for links: http and https with a dot in the host's name, and its own. {@code localhost} has
 * no dot; {@code 127.0.0.1} has.
 *
 * @param local whether names of this machine are let through all the same
 */
public record Links(boolean local) {
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):(?!\\d).*", Pattern.DOTALL);
    private static final Pattern WEB =
            Pattern.compile("(?i)(?:(https?)://)?(?:[^/?#@]*@)?(\\[[0-9a-f:.]+]|[^/?#:@\\s]*)(?::(\\d{1,5}))?([/?#]\\S*)?");

    /** @return what is wrong with the address, in Telegram's words; nothing where it is a link */
    public Optional<String> flaw(String address) {
        if (address.regionMatches(true, 0, "tg:", 0, 3)) {
            return Optional.empty();
        }
        Matcher web = WEB.matcher(address);
        Matcher scheme = SCHEME.matcher(address);
        if (scheme.matches() && !scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
            return Optional.of("Unsupported URL protocol");
        }
        if (!web.matches()) {
            return Optional.of("Wrong HTTP URL");
        }
        String host = web.group(2);
        if (host.isEmpty()) {
            return Optional.of("URL host is empty");
        }
        boolean known = host.contains(".") || host.startsWith("[") || local && host.equalsIgnoreCase("localhost");
        return known ? Optional.empty() : Optional.of("Wrong HTTP URL");
    }

    /** The address as Telegram keeps it: with a scheme and a path. */
    public String kept(String address) {
        Matcher web = WEB.matcher(address);
        if (address.regionMatches(true, 0, "tg:", 0, 3) || !web.matches()) {
            return address;
        }
        String scheme = web.group(1) == null ? "http" : web.group(1).toLowerCase(Locale.ROOT);
        String rest = web.group(4) == null ? "/" : web.group(4).startsWith("/") ? web.group(4) : "/" + web.group(4);
        String port = web.group(3) == null ? "" : ":" + web.group(3);
        return scheme + "://" + web.group(2).toLowerCase(Locale.ROOT) + port + rest;
    }
}
