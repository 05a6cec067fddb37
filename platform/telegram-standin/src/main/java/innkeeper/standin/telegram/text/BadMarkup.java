package innkeeper.standin.telegram.text;

/** Markup that Telegram does not read; the message is Telegram's, without the words before the colon. */
@SuppressWarnings("serial")
public final class BadMarkup extends RuntimeException {
    BadMarkup(String message, Object... values) {
        super(message.formatted(values), null, false, false);
    }
}
