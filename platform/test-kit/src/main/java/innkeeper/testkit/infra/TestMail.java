package innkeeper.testkit.infra;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server on a free port, the letters it was given, and IMAP to read boxes by. */
public final class TestMail implements AutoCloseable {
    private final GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    private TestMail() {}

    /** Takes mail for anybody, without authentication. */
    public static TestMail start() {
        TestMail mail = new TestMail();
        mail.server.start();
        return mail;
    }

    /** Lets this user send with this password; those who do not authenticate are still let through. */
    public TestMail withUser(String user, String password) {
        server.setUser(user, password);
        return this;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** Where the box of a user is read. */
    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Puts a mail as it is into the box of somebody who was made a user. */
    public void put(String user, String mail) {
        try {
            GreenMailUser owner = server.getUserManager().getUserByEmail(user);
            owner.deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails lie in the box of a user. */
    public int size(String user, String folder) {
        GreenMailUser owner = server.getUserManager().getUserByEmail(user);
        return server.getManagers().getImapHostManager().getFolder(owner, folder).getMessageCount();
    }

    /** Gives a user one more folder. */
    public void addFolder(String user, String folder) {
        try {
            server.getManagers().getImapHostManager()
                    .createMailbox(server.getUserManager().getUserByEmail(user), folder);
        } catch (FolderException | AuthorizationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What lies in one person's box. */
    public List<MimeMessage> receivedBy(String address) {
        return received().stream().filter(message -> isFor(message, address)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients()).anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
