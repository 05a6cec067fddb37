package innkeeper.kit.outgoing;

import java.net.InetAddress;

/** All addresses that begin with the same bits, as {@code 10.0.0.0/8} says it. */
record Prefix(InetAddress first, int bits) {
    static Prefix of(String text) {
        int slash = text.indexOf('/');
        return new Prefix(InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** Never one of the other version. */
    boolean holds(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
