package innkeeper.standin.telegram;

import java.util.Map;
import java.util.Optional;

/**
 * A call of the bot, and what came of it.
 *
 * @param status 200, or the code of the refusal
 * @param description empty where nothing was refused
 * @param fault what had been ordered for it
 */
public record Call(String method, Map<String, String> arguments, int status, String description, Optional<Fault> fault) {
    public boolean refused() {
        return status != 200 && fault.isEmpty();
    }
}
