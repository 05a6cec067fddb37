package innkeeper.local.mail.imap;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.Predicate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whoever has an inbox opens it with the one password. */
final class Owners extends UserManager {
    private final Predicate<String> hasInbox;
    private final String password;

    Owners(ImapHostManager folders, Predicate<String> hasInbox, String password) {
        super(folders);
        this.hasInbox = hasInbox;
        this.password = password;
    }

    /** Null where there is none, as GreenMail asks for. */
    @Override
    public GreenMailUser getUser(String login) {
        String address = login.strip().toLowerCase(Locale.ROOT);
        return hasInbox.test(address) ? new UserImpl(address, address, password, getImapHostManager()) : null;
    }

    @Override
    public GreenMailUser getUserByEmail(String email) {
        return getUser(email);
    }

    @Override
    public boolean hasUser(String login) {
        return getUser(login) != null;
    }

    @Override
    public boolean test(String login, String given) {
        return given != null && MessageDigest.isEqual(password.getBytes(UTF_8), given.getBytes(UTF_8))
                && hasUser(login);
    }
}
