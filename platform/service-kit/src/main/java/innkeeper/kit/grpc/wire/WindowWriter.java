package innkeeper.kit.grpc.wire;

import innkeeper.kit.connection.Connection;
import innkeeper.kit.connection.Connections;
import innkeeper.kit.connection.TimedWriter;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Sees what the server lets a connection send on top; each frame comes here in one piece. */
final class WindowWriter implements DataWriter {
    private static final int UPDATE_BYTES = 13;
    private static final int TYPE = 3;
    private static final int STREAM = 5;
    private static final int INCREMENT = 9;

    private final TimedWriter writer;
    private final ReceiveWindow window;

    WindowWriter(DataWriter writer, Connections connections, Connection connection, ReceiveWindow window) {
        this.writer = new TimedWriter(writer, connections, connection);
        this.window = window;
    }

    @Override
    public void write(BufferData... buffers) {
        writeNow(BufferData.create(buffers));
    }

    @Override
    public void write(BufferData buffer) {
        writeNow(buffer);
    }

    @Override
    public void writeNow(BufferData... buffers) {
        writeNow(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData frame) {
        if (frame.available() == UPDATE_BYTES && (frame.get(TYPE) & 0xff) == FrameType.WINDOW_UPDATE
                && number(frame, STREAM) == 0) {
            window.give(number(frame, INCREMENT));
        }
        writer.writeNow(frame);
    }

    private static int number(BufferData frame, int at) {
        return (frame.get(at) & 0x7f) << 24 | (frame.get(at + 1) & 0xff) << 16 | (frame.get(at + 2) & 0xff) << 8
                | frame.get(at + 3) & 0xff;
    }
}
