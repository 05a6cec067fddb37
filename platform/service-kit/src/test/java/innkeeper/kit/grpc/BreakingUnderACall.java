package innkeeper.kit.grpc;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The first connection breaks under its first call: the window grows beyond what HTTP/2 allows (RFC 9113, 6.9.1). Later
 * connections go through.
 */
final class BreakingUnderACall implements Door.Doorway {
    private static final int PREFACE = 24;
    private static final int HEADERS = 1;
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    private static final byte[] TOO_LARGE_A_WINDOW = {0, 0, 4, 8, 0, 0, 0, 0, 0, 0x7f, -1, -1, -1};

    private final AtomicBoolean broken = new AtomicBoolean();

    @Override
    public boolean lets(Socket caller) throws IOException {
        if (!broken.compareAndSet(false, true)) {
            return true;
        }
        var in = new DataInputStream(caller.getInputStream());
        OutputStream out = caller.getOutputStream();
        in.skipNBytes(PREFACE);
        out.write(SETTINGS);
        for (int type = -1; type != HEADERS;) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            type = in.readUnsignedByte();
            in.skipNBytes(5L + length);
        }
        out.write(TOO_LARGE_A_WINDOW);
        out.flush();
        return false;
    }
}
