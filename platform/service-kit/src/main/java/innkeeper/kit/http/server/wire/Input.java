package innkeeper.kit.http.server.wire;

import innkeeper.kit.problem.Problem;
import io.helidon.common.buffers.DataReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a connection in their order; each is taken once. */
final class Input {
    private static final byte[] NOTHING = {};
    private static final int LONGEST_PIECE = 8 * 1024;

    private final DataReader reader;
    private byte[] block = NOTHING;
    private int at;

    Input(DataReader reader) {
        this.reader = reader;
    }

    /** Waits for a byte; false when there will be none. */
    boolean more() {
        if (at < block.length) {
            return true;
        }
        try {
            reader.ensureAvailable();
        } catch (DataReader.InsufficientDataAvailableException _) {
            return false;
        }
        block = reader.readBytes(Math.min(reader.available(), LONGEST_PIECE));
        at = 0;
        return true;
    }

    boolean startsWith(char first) {
        return more() && block[at] == first;
    }

    /** What has come of the next bytes, at least one of them. */
    byte[] take(long most) {
        if (!more()) {
            throw new Unreadable("The request ended before it was complete");
        }
        int count = (int) Math.min(most, block.length - at);
        byte[] taken = Arrays.copyOfRange(block, at, at + count);
        at += count;
        return taken;
    }

    /** The bytes before the next CRLF as ISO 8859-1; control characters, a CR or an LF alone among them are refused. */
    String line(int longest, Problem tooLong) {
        StringBuilder line = new StringBuilder(64);
        for (int next = next(); next != '\r'; next = next()) {
            if (next < ' ' && next != '\t' || next == 0x7f) {
                throw new Unreadable("A control character stands where none may stand");
            }
            if (line.length() == longest) {
                throw new Unreadable(tooLong);
            }
            line.append((char) next);
        }
        end('\n');
        return line.toString();
    }

    void lineEnd() {
        end('\r');
        end('\n');
    }

    private void end(char expected) {
        if (next() != expected) {
            throw new Unreadable("A line must end with CR and LF");
        }
    }

    private int next() {
        if (!more()) {
            throw new Unreadable("The request ended before it was complete");
        }
        return block[at++] & 0xff;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
