package innkeeper.kit.http.server.wire;

import java.util.Optional;

/** A body of announced length; none at all is one of length 0. */
final class FixedBody implements RequestBody {
    private static final int WORTH_READING = 64 * 1024;

    private final Input in;
    private long left;

    FixedBody(Input in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public Optional<byte[]> next() {
        if (left == 0) {
            return Optional.empty();
        }
        byte[] piece = in.take(left);
        left -= piece.length;
        return Optional.of(piece);
    }

    @Override
    public boolean ended() {
        return left == 0;
    }

    @Override
    public boolean small() {
        return left <= WORTH_READING;
    }
}
