package innkeeper.kit.grpc.server.wire;

import innkeeper.kit.connection.Connection;
import innkeeper.kit.connection.Connections;
import innkeeper.kit.connection.TimedWriter;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Sees which calls the server ends, and what it lets a connection send on top; no frame comes here in two pieces. */
final class FrameWriter extends TimedWriter {
    private static final int HEADER_BYTES = 9;
    private static final int TYPE = 3;
    private static final int FLAGS = 4;
    private static final int STREAM = 5;

    private final ReceiveWindow window;
    private final OpenStreams open;

    FrameWriter(DataWriter writer, Connections connections, Connection connection, ReceiveWindow window,
            OpenStreams open) {
        super(writer, connections, connection);
        this.window = window;
        this.open = open;
    }

    @Override
    public void writeNow(BufferData frames) {
        for (int at = 0; at + HEADER_BYTES <= frames.available(); at += HEADER_BYTES + length(frames, at)) {
            see(frames, at, number(frames, at + STREAM));
        }
        super.writeNow(frames);
    }

    private void see(BufferData frames, int at, int stream) {
        switch (frames.get(at + TYPE)) {
            case FrameType.DATA, FrameType.HEADERS -> {
                if ((frames.get(at + FLAGS) & FrameType.END_STREAM) != 0) {
                    open.endAnswer(stream);
                }
            }
            case FrameType.RST_STREAM -> open.reset(stream);
            case FrameType.WINDOW_UPDATE -> {
                if (stream == 0) {
                    window.give(number(frames, at + HEADER_BYTES));
                }
            }
            default -> {
            }
        }
    }

    /** Three bytes; the fourth is the type. */
    private static int length(BufferData frames, int at) {
        return number(frames, at) >>> 8;
    }

    private static int number(BufferData frames, int at) {
        return (frames.get(at) & 0x7f) << 24 | (frames.get(at + 1) & 0xff) << 16 | (frames.get(at + 2) & 0xff) << 8
                | frames.get(at + 3) & 0xff;
    }
}
