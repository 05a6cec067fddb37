package innkeeper.kit.grpc.server.wire;

import io.grpc.netty.shaded.io.netty.buffer.ByteBuf;
import io.grpc.netty.shaded.io.netty.buffer.Unpooled;
import io.grpc.netty.shaded.io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.helidon.http.http2.Http2ErrorCode;
import io.helidon.http.http2.Http2Exception;
import java.io.ByteArrayOutputStream;

/**
 * The headers of a connection, counted as they are once unpacked: HPACK lets one byte stand for 4 KiB (RFC 7541, 7.3),
 * and Helidon counts the bytes.
 */
final class HeaderBlocks {
    private static final int LONGEST = 16 * 1024;
    private static final int MOST_FRAMES = 8;

    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false, LONGEST);
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private int frames;

    void begin(byte[] frame, int from, int to) {
        frames = 0;
        block.reset();
        add(frame, from, to);
    }

    void add(byte[] frame, int from, int to) {
        frames++;
        if (from > to) {
            throw new Http2Exception(Http2ErrorCode.PROTOCOL, "more padding than there is frame");
        }
        if (frames > MOST_FRAMES || block.size() + to - from > LONGEST) {
            throw tooLarge();
        }
        block.write(frame, from, to - from);
    }

    void end(int stream) {
        ByteBuf bytes = Unpooled.wrappedBuffer(block.toByteArray());
        try {
            decoder.decodeHeaders(stream, bytes);
        } catch (io.grpc.netty.shaded.io.netty.handler.codec.http2.Http2Exception _) {
            throw tooLarge();
        }
    }

    private static Http2Exception tooLarge() {
        return new Http2Exception(Http2ErrorCode.ENHANCE_YOUR_CALM,
                "the headers cannot be read or have more than %d bytes".formatted(LONGEST));
    }
}
