package innkeeper.local.mail.smtp;

import innkeeper.local.mail.MailStore;
import java.net.InetAddress;
import java.security.MessageDigest;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SSLSocketCreator;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Takes mail over TLS from its one account, of bounded size and from so many at a time. */
public final class SmtpDoor implements AutoCloseable {
    /** Announced by EHLO (RFC 1870). */
    static final int LARGEST_MAIL = 4 * 1024 * 1024;
    private static final int MOST_CONNECTIONS = 128;
    private static final int MOST_RECIPIENTS = 100;
    private static final int IDLE_MILLIS = 30_000;

    private final String user;
    private final String password;
    private final SMTPServer server;

    public SmtpDoor(int port, MailStore store, SSLContext identity, String user, String password) {
        this.user = user;
        this.password = password;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Innkeeper local mail")
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(secured(identity))
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                .maxMessageSize(LARGEST_MAIL)
                .maxConnections(MOST_CONNECTIONS)
                .maxRecipients(MOST_RECIPIENTS)
                .connectionTimeoutMs(IDLE_MILLIS)
                .messageHandlerFactory(_ -> new Reception(store, LARGEST_MAIL))
                .build();
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void login(String givenUser, String givenPassword, MessageContext context) throws LoginFailedException {
        boolean same = MessageDigest.isEqual(givenUser.getBytes(UTF_8), user.getBytes(UTF_8))
                & MessageDigest.isEqual(givenPassword.getBytes(UTF_8), password.getBytes(UTF_8));
        if (!same) {
            throw new LoginFailedException();
        }
    }

    private static SSLSocketCreator secured(SSLContext context) {
        SSLSocketFactory sockets = context.getSocketFactory();
        return plain -> {
            String host = plain.getInetAddress().getHostAddress();
            SSLSocket secure = (SSLSocket) sockets.createSocket(plain, host, plain.getPort(), true);
            secure.setUseClientMode(false);
            return secure;
        };
    }
}
