package innkeeper.kit.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Writes to a peer that has a deadline to take it; one that does not read holds our memory. */
public class TimedWriter implements DataWriter {
    private final DataWriter writer;
    private final Connections connections;
    private final Connection connection;

    public TimedWriter(DataWriter writer, Connections connections, Connection connection) {
        this.writer = writer;
        this.connections = connections;
        this.connection = connection;
    }

    @Override
    public final void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public final void write(BufferData buffer) {
        writeNow(buffer);
    }

    @Override
    public final void writeNow(BufferData... buffers) {
        writeNow(BufferData.create(buffers));
    }

    /** The one way out: all others lead here. */
    @Override
    public void writeNow(BufferData buffer) {
        connections.sending(connection, buffer.available());
        try {
            writer.writeNow(buffer);
        } finally {
            connection.sent();
        }
    }
}
