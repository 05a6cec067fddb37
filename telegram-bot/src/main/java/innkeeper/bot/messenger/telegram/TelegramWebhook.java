package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.utility.BotUtils;
import innkeeper.bot.messenger.domain.Incoming;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Where Telegram calls us with an update; it shows the secret that we told it. */
public final class TelegramWebhook implements Routes {
    private final Secret secret;
    private final TelegramNews news;

    public TelegramWebhook(Secret secret, TelegramNews news) {
        this.secret = secret;
        this.news = news;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("receiveTelegramUpdate", this::receive);
    }

    private Answer receive(Call call) {
        String shown = call.header("X-Telegram-Bot-Api-Secret-Token").orElse("");
        if (!MessageDigest.isEqual(bytes(shown), bytes(secret.value()))) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "This is not the secret that we told");
        }
        read(new String(call.rawBody(), StandardCharsets.UTF_8)).ifPresent(news::take);
        return Answer.done();
    }

    /** The library fails in many ways at what is no update. */
    private static Optional<Incoming> read(String body) {
        try {
            return TelegramUpdates.read(BotUtils.parseUpdate(body));
        } catch (RuntimeException _) {
            throw new InvalidInput("", "must be an update of the Bot API");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
