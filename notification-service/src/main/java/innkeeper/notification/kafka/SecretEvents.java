package innkeeper.notification.kafka;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.EventHandler;
import innkeeper.notification.domain.Message;
import innkeeper.notification.domain.News;
import innkeeper.notification.usecase.TellPerson;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import static innkeeper.notification.kafka.Required.required;

/** Takes from auth-service what goes into one mailbox, and leaves it sealed. */
public final class SecretEvents {
    public static final String TOPIC = "innkeeper.user-secrets.v1";

    private final Function<Transaction, TellPerson> tell;

    record SecretMessage(PersonId userId, String sealed) {
        Message.Confidential about(News.Secret news) {
            return new Message.Confidential(news, required("/user_id", userId), required("/sealed", sealed));
        }
    }

    public SecretEvents(Function<Transaction, TellPerson> tell) {
        this.tell = tell;
    }

    public Map<String, EventHandler> byType() {
        return Arrays.stream(News.Secret.values()).collect(Collectors.toMap(News.Secret::eventType, this::handler));
    }

    private EventHandler handler(News.Secret news) {
        return (tx, event) -> tell.apply(tx).handle(event.id(), event.data(SecretMessage.class).about(news));
    }
}
