package innkeeper.local.mail.imap;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import innkeeper.local.mail.MailStore;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** GreenMail's IMAP over the mails on disk, for so many at a time. */
public final class ImapDoor extends AbstractServer {
    private static final int PLACES = 64;

    private final Folders folders;
    private final Owners owners;
    private final Semaphore places = new Semaphore(PLACES);

    public ImapDoor(int port, MailStore store, Predicate<String> hasInbox, String password) {
        super(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new Managers());
        this.folders = new Folders(store);
        this.owners = new Owners(folders, hasInbox, password);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket caller) {
        return places.tryAcquire()
                ? new Seated(new ImapHandler(owners, folders, caller), places)
                : new TurnedAway(caller);
    }

    private record Seated(ProtocolHandler handler, Semaphore places) implements ProtocolHandler {
        @Override
        public void run() {
            try {
                handler.run();
            } finally {
                places.release();
            }
        }

        @Override
        public void close() {
            handler.close();
        }
    }

    private record TurnedAway(Socket caller) implements ProtocolHandler {
        @Override
        public void run() {
            try (caller) {
                caller.getOutputStream().write("* BYE Too many connections\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // the caller has gone already
            }
        }

        @Override
        public void close() {
            try {
                caller.close();
            } catch (IOException e) {
                // closed is all it should be
            }
        }
    }
}
