package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** One method of the Bot API. */
interface Method {
    /** What was done; {@code description} is mostly empty. */
    record Result(JsonNode value, String description) {
        static final Result TRUE = new Result(BooleanNode.TRUE, "");

        static Result of(JsonNode value) {
            return new Result(value, "");
        }

        static Result done(String description) {
            return new Result(BooleanNode.TRUE, description);
        }
    }

    /** @throws innkeeper.standin.telegram.TelegramError in Telegram's words */
    Result call(Arguments arguments) throws InterruptedException;
}
