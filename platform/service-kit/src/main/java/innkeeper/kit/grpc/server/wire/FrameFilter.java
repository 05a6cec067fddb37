package innkeeper.kit.grpc.server.wire;

import innkeeper.kit.connection.Connection;
import innkeeper.kit.settings.http.ConnectionLimits;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.http2.Http2ErrorCode;
import io.helidon.http.http2.Http2Exception;
import io.helidon.webserver.CloseConnectionException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Reads a connection frame by frame (RFC 9113, 4.1) and ends it where a frame goes beyond the limits. */
final class FrameFilter {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 9;
    private static final int LARGEST_FRAME = 16 * 1024;
    private static final int SETTING_BYTES = 6;
    private static final int HEADER_TABLE_SIZE = 1;
    private static final int LARGEST_TABLE = 4_096;
    private static final int TINY = 64;
    private static final int KNOWN_CALLERS_REST = 5;

    private static final long PERIOD = Duration.ofSeconds(10).toNanos();
    /** Frames that carry no request: so many in a period, and more for each call. */
    private static final int CONTROL_FRAMES = 1_000;
    private static final int CONTROL_FRAMES_A_CALL = 64;

    private final DataReader in;
    private final Connection connection;
    private final ConnectionLimits limits;
    private final ReceiveWindow window;
    private final UnfinishedStreams streams;
    private final OpenStreams open;
    private final HeaderBlocks headers = new HeaderBlocks();
    private volatile boolean greeted;
    private boolean blockEndsStream;
    private long period = Connection.now();
    private int controlLeft = CONTROL_FRAMES;

    FrameFilter(DataReader in, Connection connection, ConnectionLimits limits, ReceiveWindow window,
            UnfinishedStreams streams, OpenStreams open) {
        this.in = in;
        this.connection = connection;
        this.limits = limits;
        this.window = window;
        this.streams = streams;
        this.open = open;
    }

    /** The caller speaks first: before, over TLS, nothing may be written. */
    void awaitFirst() {
        try {
            in.ensureAvailable();
        } catch (DataReader.InsufficientDataAvailableException _) {
            throw new CloseConnectionException("gone without a word");
        }
    }

    /** Whether Helidon has begun to read. */
    boolean greeted() {
        return greeted;
    }

    /** The preface, then frame after frame, whole; not those that take back a call which is over. */
    byte[] next() {
        if (!greeted) {
            greeted = true;
            return preface();
        }
        byte[] frame = read();
        while (frame[3] == FrameType.RST_STREAM && open.isPast(stream(frame))) {
            frame = read();
        }
        if (frame[3] == FrameType.RST_STREAM) {
            open.reset(stream(frame));
        }
        return frame;
    }

    private byte[] read() {
        Duration rest = connection.proven() ? limits.idle().multipliedBy(KNOWN_CALLERS_REST) : limits.idle();
        connection.awaitUntil(streams.firstDeadline(Connection.now() + rest.toNanos()));
        in.ensureAvailable();
        connection.awaitUntil(Connection.now() + limits.head().toNanos());
        byte[] header = in.readBytes(HEADER_BYTES);
        int length = (header[0] & 0xff) << 16 | (header[1] & 0xff) << 8 | header[2] & 0xff;
        if (length > LARGEST_FRAME) {
            throw new Http2Exception(Http2ErrorCode.FRAME_SIZE, "the frame is too large");
        }
        byte[] frame = Arrays.copyOf(header, HEADER_BYTES + length);
        if (length > 0) {
            System.arraycopy(in.readBytes(length), 0, frame, HEADER_BYTES, length);
        }
        check(frame, stream(frame));
        return frame;
    }

    private byte[] preface() {
        try {
            byte[] preface = in.readBytes(PREFACE.length);
            if (Arrays.equals(preface, PREFACE)) {
                return preface;
            }
        } catch (DataReader.InsufficientDataAvailableException _) {
            // like one that says something else
        }
        throw new CloseConnectionException("not HTTP/2");
    }

    private void check(byte[] frame, int stream) {
        int flags = frame[4];
        switch (frame[3]) {
            case FrameType.DATA -> data(frame.length - HEADER_BYTES, stream, has(flags, FrameType.END_STREAM));
            case FrameType.HEADERS -> headers(frame, stream, flags);
            case FrameType.CONTINUATION -> {
                headers.add(frame, HEADER_BYTES, frame.length);
                endHeaders(stream, flags);
            }
            case FrameType.SETTINGS -> {
                control();
                keepTableSmall(frame);
            }
            case FrameType.RST_STREAM -> {
                control();
                streams.end(stream);
            }
            default -> control();
        }
    }

    private void data(int length, int stream, boolean last) {
        window.take(length);
        if (last) {
            endRequest(stream);
        } else if (length < TINY) {
            control();
        }
    }

    private void headers(byte[] frame, int stream, int flags) {
        controlLeft += CONTROL_FRAMES_A_CALL;
        int from = HEADER_BYTES;
        int to = frame.length;
        if (has(flags, FrameType.PADDED) && from < to) {
            to -= frame[from++] & 0xff;
        }
        if (has(flags, FrameType.PRIORITY)) {
            from += 5;
        }
        headers.begin(frame, from, to);
        blockEndsStream = has(flags, FrameType.END_STREAM);
        open.begin(stream);
        if (!blockEndsStream) {
            streams.begin(stream, limits.body());
        }
        endHeaders(stream, flags);
    }

    private void endHeaders(int stream, int flags) {
        if (has(flags, FrameType.END_HEADERS)) {
            headers.end(stream);
            if (blockEndsStream) {
                endRequest(stream);
            }
        }
    }

    private void endRequest(int stream) {
        streams.end(stream);
        open.endRequest(stream);
    }

    private void control() {
        if (Connection.now() - period > PERIOD) {
            period = Connection.now();
            controlLeft = CONTROL_FRAMES;
        }
        if (controlLeft-- == 0) {
            throw new Http2Exception(Http2ErrorCode.ENHANCE_YOUR_CALM, "too many frames that ask for nothing");
        }
    }

    /** Helidon would keep as large a table of what it has sent as the caller likes. */
    private static void keepTableSmall(byte[] frame) {
        ByteBuffer settings = ByteBuffer.wrap(frame);
        for (int at = HEADER_BYTES; at + SETTING_BYTES <= frame.length; at += SETTING_BYTES) {
            if (settings.getShort(at) == HEADER_TABLE_SIZE
                    && Integer.compareUnsigned(settings.getInt(at + 2), LARGEST_TABLE) > 0) {
                settings.putInt(at + 2, LARGEST_TABLE);
            }
        }
    }

    private static int stream(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt(5) & Integer.MAX_VALUE;
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }
}
