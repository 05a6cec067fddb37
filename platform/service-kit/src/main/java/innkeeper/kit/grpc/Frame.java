package innkeeper.kit.grpc;

import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A message still in its bytes, so that a malformed or oversized one can be answered instead of breaking the call. */
public record Frame(byte[] bytes) {
    public static final int LIMIT = 1024 * 1024;

    public boolean tooLarge() {
        return bytes.length > LIMIT;
    }

    /** Keeps no more of a request than it takes to know that it is too large. */
    public enum Marshaller implements MethodDescriptor.Marshaller<Frame> {
        INSTANCE;

        @Override
        public InputStream stream(Frame frame) {
            return new ByteArrayInputStream(frame.bytes);
        }

        @Override
        public Frame parse(InputStream in) {
            try {
                return new Frame(in.readNBytes(LIMIT + 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
