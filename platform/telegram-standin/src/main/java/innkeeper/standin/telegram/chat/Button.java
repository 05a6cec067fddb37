package innkeeper.standin.telegram.chat;

/** What can be tapped below a message: it tells the bot its data, opens an address, or copies a text. */
public record Button(String text, Action action, String value) {
    /** What a tap does. */
    public enum Action {
        CALLBACK("callback_data"), URL("url"), COPY("copy_text");

        private final String wire;

        Action(String wire) {
            this.wire = wire;
        }

        /** The field of the API that says so. */
        public String wire() {
            return wire;
        }
    }
}
