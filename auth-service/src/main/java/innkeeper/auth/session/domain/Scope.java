package innkeeper.auth.session.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a program asks for (RFC 6749, 3.3): names that are known here, in the order in which it asked. */
public record Scope(List<String> names) {
    public static final Scope NONE = new Scope(List.of());
    public static final String OPENID = "openid";
    /** OpenID Connect Core, 5.4 and 11. */
    public static final List<String> KNOWN = List.of(OPENID, "profile", "email", "offline_access");

    public Scope {
        names = List.copyOf(names);
    }

    /** Empty where one of the names is not known here. */
    public static Optional<Scope> read(String text) {
        List<String> asked = Stream.of(text.split(" ")).filter(name -> !name.isEmpty()).distinct().toList();
        return KNOWN.containsAll(asked) ? Optional.of(new Scope(asked)) : Optional.empty();
    }

    public boolean openId() {
        return names.contains(OPENID);
    }

    public boolean within(Scope granted) {
        return granted.names.containsAll(names);
    }

    public String text() {
        return String.join(" ", names);
    }
}
