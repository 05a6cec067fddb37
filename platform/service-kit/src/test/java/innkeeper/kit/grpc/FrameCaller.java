package innkeeper.kit.grpc;

import innkeeper.testbase.PatientWaits;
import io.grpc.netty.shaded.io.netty.buffer.Unpooled;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2Exception;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A caller that speaks HTTP/2 frame by frame (RFC 9113), for what clients keep to themselves. */
final class FrameCaller implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GO_AWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;
    private static final int STREAM = 1;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);

    record Received(int type, int flags, int stream, byte[] payload) {}

    FrameCaller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PatientWaits.PATIENCE.toMillis());
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(socket.getInputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /** A unary call with one message of so many bytes; answers how many bytes its one DATA frame has. */
    int call(String method, int messageBytes) throws IOException {
        begin(STREAM, method);
        byte[] message = message(messageBytes, messageBytes);
        frame(DATA, END_STREAM, STREAM, message);
        return message.length;
    }

    /** @param fields of the header, name and value in turn, besides those of every call */
    void begin(int stream, String method, String... fields) throws IOException {
        frame(HEADERS, END_HEADERS, stream, headers(method, fields));
    }

    /** A message that says to have so many bytes, and those of them that are sent. */
    static byte[] message(int announced, int sent) throws IOException {
        var message = new ByteArrayOutputStream();
        var prefixed = new DataOutputStream(message);
        prefixed.writeByte(0);
        prefixed.writeInt(announced);
        prefixed.write(new byte[sent]);
        return message.toByteArray();
    }

    /** Bytes that the server lets the connection send on top, as soon as it says so. */
    int grant() throws IOException {
        for (;;) {
            Received next = next();
            if (next.type == WINDOW_UPDATE && next.stream == 0) {
                return ByteBuffer.wrap(next.payload).getInt();
            }
        }
    }

    /**
     * How the server ends a stream or the connection: {@code "grpc-status 7"}, {@code "GOAWAY 11"} or {@code "end"}.
     */
    String end() throws IOException {
        try {
            for (;;) {
                Received next = next();
                if (next.type == GO_AWAY) {
                    return "GOAWAY " + ByteBuffer.wrap(next.payload).getInt(4);
                }
                if (next.type == HEADERS) {
                    var fields = decoder.decodeHeaders(next.stream, Unpooled.wrappedBuffer(next.payload));
                    if ((next.flags & END_STREAM) != 0) {
                        return "grpc-status " + fields.get("grpc-status");
                    }
                }
            }
        } catch (Http2Exception e) {
            throw new IOException(e);
        } catch (EOFException | SocketException _) {
            return "end";
        }
    }

    /** How the server ends the connection, whatever it says of calls before. */
    String farewell() throws IOException {
        String end = end();
        while (end.startsWith("grpc-status")) {
            end = end();
        }
        return end;
    }

    /** Sends the same frame over and over until the server has had enough of it. */
    String endOf(int type, int flags, int stream, byte[] payload) throws IOException {
        try {
            for (int i = 0; i < 20_000; i++) {
                frame(type, flags, stream, payload);
            }
        } catch (SocketException _) {
            // the server has hung up, and says why in what can still be read
        }
        return end();
    }

    Received next() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        return new Received(type, flags, stream, in.readNBytes(length));
    }

    /** HPACK (RFC 7541) without compression: fields of the static table, and literals that are not indexed. */
    static byte[] headers(String method, String... fields) throws IOException {
        var block = new ByteArrayOutputStream();
        block.write(0x83); // :method POST
        block.write(0x86); // :scheme http
        literal(block, 0x04, method); // :path
        literal(block, 0x01, "localhost"); // :authority
        block.write(0x0f); // content-type, 31
        literal(block, 0x10, "application/grpc");
        field(block, "te", "trailers");
        for (int i = 0; i < fields.length; i += 2) {
            field(block, fields[i], fields[i + 1]);
        }
        return block.toByteArray();
    }

    private static void field(ByteArrayOutputStream block, String name, String value) throws IOException {
        block.write(0x00); // a name that the table has not
        text(block, name);
        text(block, value);
    }

    private static void literal(ByteArrayOutputStream block, int name, String value) throws IOException {
        block.write(name);
        text(block, value);
    }

    private static void text(ByteArrayOutputStream block, String value) throws IOException {
        block.write(value.length());
        block.write(value.getBytes(StandardCharsets.US_ASCII));
    }

    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(9 + payload.length);
        frame.putInt(payload.length << 8 | type).put((byte) flags).putInt(stream).put(payload);
        out.write(frame.array());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
