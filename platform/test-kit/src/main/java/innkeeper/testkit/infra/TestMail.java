package innkeeper.testkit.infra;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server on a free port, and the letters it was given. */
public final class TestMail implements AutoCloseable {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

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
