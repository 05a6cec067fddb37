package innkeeper.bot.messenger.domain;

import java.net.URI;

/** Below a text: something to press. */
public sealed interface Button {
    String label();

    /** @param data comes back when it is pressed; 64 bytes at most, as the narrowest messenger takes */
    record Press(String label, String data) implements Button {
        private static final int MOST = 64;

        public Press {
            if (data.isEmpty() || data.length() > MOST || !data.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("a button cannot carry '%s'".formatted(data));
            }
        }
    }

    record Open(String label, URI page) implements Button {}
}
