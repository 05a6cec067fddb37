package innkeeper.kit.http.server.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body in chunks (RFC 9112, 7.1). Extensions and trailers mean nothing here: they are checked and dropped. */
final class ChunkedBody implements RequestBody {
    private static final int LONGEST_SIZE_LINE = 256;
    private static final int MOST_EXTRAS = 16 * 1024;
    private static final int WORTH_READING = 64 * 1024;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern SIZE = Pattern.compile("([0-9A-Fa-f]{1,16})"
            + "(?:[ \\t]*+;[ \\t]*+%1$s(?:[ \\t]*+=[ \\t]*+(?:%1$s|%2$s))?+)*+".formatted(TOKEN, QUOTED));
    private static final Pattern TRAILER = Pattern.compile("(?s)" + TOKEN + ":.*+");
    private static final byte[] LAST = Input.bytes("0\r\n\r\n");

    private final Input in;
    private long left;
    private long read;
    private int extras;
    private boolean ended;

    ChunkedBody(Input in) {
        this.in = in;
    }

    @Override
    public Optional<byte[]> next() {
        if (ended) {
            return Optional.empty();
        }
        if (left == 0) {
            left = size();
            if (left == 0) {
                skipTrailers();
                ended = true;
                return Optional.of(LAST);
            }
        }
        byte[] data = in.take(left);
        left -= data.length;
        read += data.length;
        if (left == 0) {
            in.lineEnd();
        }
        return Optional.of(chunk(data));
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public boolean small() {
        return ended || read + left <= WORTH_READING;
    }

    private long size() {
        String line = in.line(LONGEST_SIZE_LINE, Unreadable.malformed("A chunk's size and extensions are too long"));
        Matcher size = SIZE.matcher(line);
        if (!size.matches()) {
            throw new Unreadable("A chunk begins with its size in hexadecimal digits");
        }
        count(line.length() - size.group(1).length());
        long bytes = Long.parseUnsignedLong(size.group(1), 16);
        if (bytes < 0 || bytes > Integer.MAX_VALUE) {
            throw new Unreadable("A chunk is larger than any that is read");
        }
        return bytes;
    }

    private void skipTrailers() {
        for (String line = trailer(); !line.isEmpty(); line = trailer()) {
            if (!TRAILER.matcher(line).matches()) {
                throw new Unreadable("A trailer is a name, a colon and a value, all in one line");
            }
            count(line.length() + 2);
        }
    }

    private String trailer() {
        return in.line(MOST_EXTRAS, Unreadable.malformed("The trailers are too long"));
    }

    private void count(int bytes) {
        extras += bytes;
        if (extras > MOST_EXTRAS) {
            throw new Unreadable("Chunk extensions and trailers have at most %d bytes".formatted(MOST_EXTRAS));
        }
    }

    private static byte[] chunk(byte[] data) {
        byte[] size = Input.bytes(Integer.toHexString(data.length) + "\r\n");
        byte[] chunk = new byte[size.length + data.length + 2];
        System.arraycopy(size, 0, chunk, 0, size.length);
        System.arraycopy(data, 0, chunk, size.length, data.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
