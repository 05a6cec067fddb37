package innkeeper.notification.secret.kafka;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import static innkeeper.notification.message.kafka.Required.required;

/** Takes from auth-service what goes into one mailbox, and leaves it sealed. */
public final class SecretEvents implements EventHandler {
    public static final String TOPIC = "innkeeper.user-secrets.v1";

    private static final Map<String, News.Secret> TOLD = Arrays.stream(News.Secret.values())
            .collect(Collectors.toUnmodifiableMap(News.Secret::eventType, Function.identity()));

    private final Function<Transaction, TellPerson> tell;

    record SecretMessage(PersonId userId, String sealed) {
        Message.Confidential about(News.Secret news) {
            return new Message.Confidential(news, required("/user_id", userId), required("/sealed", sealed));
        }
    }

    public SecretEvents(Function<Transaction, TellPerson> tell) {
        this.tell = tell;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        Optional<News.Secret> news = Optional.ofNullable(TOLD.get(event.type()));
        news.ifPresent(known -> tell.apply(tx)
                .handle(event.id(), event.data(SecretMessage.class).about(known)));
        return news.isPresent() ? Effect.COMPLETE : Effect.UNKNOWN_TYPE;
    }
}
