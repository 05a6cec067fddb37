package innkeeper.kit.grpc;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A caller that speaks HTTP/2 frame by frame (RFC 9113), for what clients keep to themselves. */
final class FrameCaller implements AutoCloseable {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int WINDOW_UPDATE = 8;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int STREAM = 1;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    FrameCaller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(socket.getInputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /** A unary call with one message of so many bytes; answers how many bytes its one DATA frame has. */
    int call(String method, int messageBytes) throws IOException {
        frame(HEADERS, END_HEADERS, STREAM, headers(method));
        var message = new ByteArrayOutputStream();
        var prefixed = new DataOutputStream(message);
        prefixed.writeByte(0);
        prefixed.writeInt(messageBytes);
        prefixed.write(new byte[messageBytes]);
        frame(DATA, END_STREAM, STREAM, message.toByteArray());
        return message.size();
    }

    /** Bytes that the server lets the connection send on top, as soon as it says so. */
    int grant() throws IOException {
        for (;;) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.readUnsignedByte();
            int stream = in.readInt();
            if (type == WINDOW_UPDATE && stream == 0) {
                return in.readInt();
            }
            in.skipNBytes(length);
        }
    }

    /** HPACK (RFC 7541) without compression: fields of the static table, and literals that are not indexed. */
    private static byte[] headers(String method) throws IOException {
        var block = new ByteArrayOutputStream();
        block.write(0x83); // :method POST
        block.write(0x86); // :scheme http
        literal(block, 0x04, method); // :path
        literal(block, 0x01, "localhost"); // :authority
        block.write(0x0f); // content-type, 31
        literal(block, 0x10, "application/grpc");
        block.write(0x00); // a name that the table has not
        text(block, "te");
        text(block, "trailers");
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, int name, String value) throws IOException {
        block.write(name);
        text(block, value);
    }

    private static void text(ByteArrayOutputStream block, String value) throws IOException {
        block.write(value.length());
        block.write(value.getBytes(StandardCharsets.US_ASCII));
    }

    private void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
