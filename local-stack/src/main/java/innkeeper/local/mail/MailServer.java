package innkeeper.local.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import innkeeper.local.StartFailure;
import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SSLSocketCreator;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Takes mail by SMTP, only over TLS and from its one account, and lets every recipient read it by IMAP. */
public final class MailServer implements AutoCloseable {
    private static final int LARGEST_MAIL = 10 * 1024 * 1024;

    /** The account that may send, and the password that opens every inbox. */
    public record Accounts(String smtpUser, String smtpPassword, String imapPassword) {}

    private final MailStore store;
    private final Accounts accounts;
    private final SelfSigned identity;
    private final GreenMail imap;
    private final SMTPServer smtp;

    public MailServer(Path folder, MailStore store, int smtpPort, int imapPort, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
        this.identity = new SelfSigned(folder);
        this.imap = new GreenMail(new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        this.smtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Innkeeper local mail")
                .requireTLS()
                .requireAuth()
                .startTlsSocketFactory(secured(identity.context()))
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                .maxMessageSize(LARGEST_MAIL)
                .messageHandler(this::accept)
                .build();
    }

    public void start() {
        try {
            imap.start();
            store.load(this::show);
            smtp.start();
        } catch (RuntimeException e) {
            throw new StartFailure("The mail server did not start: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Makes an inbox that can be opened by IMAP before its first mail comes. */
    public void open(List<String> addresses) {
        addresses.forEach(this::account);
    }

    /** The certificate a sender should trust, as a PEM file. */
    public Path certificate() {
        return identity.certificate();
    }

    @Override
    public void close() {
        smtp.stop();
        imap.stop();
    }

    private void login(String user, String password, MessageContext context) throws LoginFailedException {
        boolean same = MessageDigest.isEqual(user.getBytes(UTF_8), accounts.smtpUser().getBytes(UTF_8))
                & MessageDigest.isEqual(password.getBytes(UTF_8), accounts.smtpPassword().getBytes(UTF_8));
        if (!same) {
            throw new LoginFailedException();
        }
    }

    private void accept(MessageContext context, String from, String to, byte[] raw) throws RejectException {
        store.add(to, raw);
        show(to, raw);
    }

    private void show(String address, byte[] raw) {
        try {
            account(address.toLowerCase(Locale.ROOT)).deliver(MailReader.message(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail to %s cannot be shown by IMAP".formatted(address), e);
        }
    }

    private synchronized GreenMailUser account(String address) {
        return Optional.ofNullable(imap.getUserManager().getUser(address))
                .orElseGet(() -> imap.setUser(address, address, accounts.imapPassword()));
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
