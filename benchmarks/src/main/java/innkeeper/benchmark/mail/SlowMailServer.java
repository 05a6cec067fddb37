package innkeeper.benchmark.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes every mail and keeps none (RFC 5321): each of the four answers that a mail needs on an open connection comes after a
 * quarter of {@link #MILLIS_A_MAIL}, as do the two that a new connection needs.
 */
final class SlowMailServer implements AutoCloseable {
    static final int MILLIS_A_MAIL = 5;
    private static final long PAUSE = MILLIS_A_MAIL * 1_000_000L / 4;

    private final InetSocketAddress address;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> messageIds = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger mails = new AtomicInteger();
    private final Map<String, CompletableFuture<Void>> taken = new ConcurrentHashMap<>();
    private ServerSocket door;

    SlowMailServer(String host, int port) throws IOException {
        this.address = new InetSocketAddress(host, port);
        comeBack();
    }

    void comeBack() throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(address, 200);
        door = opened;
        threads.submit(() -> receive(opened));
    }

    /** As if it had died: who is connected is hung up on, and nobody can connect. */
    void goAway() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    int connections() {
        return connections.get();
    }

    /** Mails ever taken, copies too. */
    int mails() {
        return mails.get();
    }

    /** Of the mails ever taken, copies not counted. */
    int messageIds() {
        return messageIds.size();
    }

    /** Done as soon as a mail to the address is taken: who waits for thousands of them must not ask again and again. */
    CompletableFuture<Void> taken(String address) {
        return taken.computeIfAbsent(address, _ -> new CompletableFuture<>());
    }

    private void receive(ServerSocket at) {
        try {
            while (true) {
                Socket socket = at.accept();
                open.add(socket);
                connections.incrementAndGet();
                threads.submit(() -> converse(socket));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void converse(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.setTcpNoDelay(true);
            answer(socket, "220 slow ESMTP");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                if (command.equals("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                answer(socket, command.equals("DATA") ? "354 go on" : "250 ok");
                if (command.equals("DATA")) {
                    read(in);
                    answer(socket, "250 taken");
                    taken(recipient).complete(null);
                    mails.incrementAndGet();
                }
            }
        } catch (IOException _) {
            // either side hung up
        } finally {
            open.remove(socket);
        }
    }

    private void read(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (line.startsWith("Message-ID:")) {
                messageIds.add(line);
            }
            line = in.readLine();
        }
    }

    private static void answer(Socket socket, String text) throws IOException {
        LockSupport.parkNanos(PAUSE);
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        try {
            goAway();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
