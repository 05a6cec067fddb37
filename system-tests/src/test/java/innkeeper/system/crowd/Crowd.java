package innkeeper.system.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Connections that ask for much, send slowly and fetch nothing, each until it is hung up or the crowd may go. */
public final class Crowd implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 2_000;
    /** Between two bytes; virtual threads are not preempted, so without it a few would keep all others from connecting. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connected = new AtomicInteger();
    private volatile boolean leaving;

    /** @param what each of them sends, in turn, before it goes on byte by byte */
    public Crowd(int size, List<Integer> ports, List<byte[]> what) {
        IntStream.range(0, size).forEach(i -> {
            int port = ports.get(i % ports.size());
            byte[] bytes = what.get(i / ports.size() % what.size());
            threads.submit(() -> press(port, bytes));
        });
    }

    /** How many have been connected so far. */
    public int connected() {
        return connected.get();
    }

    private void press(int port, byte[] bytes) {
        try (Socket socket = connection(port)) {
            connected.incrementAndGet();
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            InputStream in = socket.getInputStream();
            while (!leaving && !ended(in)) {
                socket.getOutputStream().write('x');
                Thread.sleep(PAUSE);
            }
        } catch (IOException _) {
            // hung up, as it should be
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who is hung up on before the connection stands comes again. */
    private Socket connection(int port) throws IOException {
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException e) {
                if (leaving) {
                    throw e;
                }
            }
        }
    }

    /** Takes a byte at most, and not at once. */
    private static boolean ended(InputStream in) throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    @Override
    public void close() {
        leaving = true;
        threads.close();
    }
}
