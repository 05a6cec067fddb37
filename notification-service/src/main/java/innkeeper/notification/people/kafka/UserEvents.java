package innkeeper.notification.people.kafka;

import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.people.usecase.RememberPerson;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes people from auth-service as they are after each event, whatever its type: who can be written to, and who has left.
 * What some types mean beside that is told to the person.
 */
public final class UserEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private static final Map<String, News.Account> TOLD = Arrays.stream(News.Account.values())
            .collect(Collectors.toUnmodifiableMap(News.Account::eventType, Function.identity()));
    /** These mean no more than the person's new state. */
    private static final Set<String> NOT_TOLD = Set.of("innkeeper.user.registered", "innkeeper.user.updated",
            "innkeeper.user.deleted", "innkeeper.user.leaving", "innkeeper.user.stayed");

    private final Function<Transaction, RememberPerson> remember;
    private final Function<Transaction, TellPerson> tell;
    private final Function<Transaction, ForgetPerson> forget;

    public UserEvents(
            Function<Transaction, RememberPerson> remember,
            Function<Transaction, TellPerson> tell,
            Function<Transaction, ForgetPerson> forget) {
        this.remember = remember;
        this.tell = tell;
        this.forget = forget;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        UserMessage message = event.data(UserMessage.class);
        if (message.isDeleted()) {
            forget.apply(tx).handle(message.id(), event.time());
        } else {
            remember.apply(tx).handle(message.person());
        }
        Optional<News.Account> news = Optional.ofNullable(TOLD.get(event.type()));
        news.ifPresent(known -> tell.apply(tx)
                .handle(event.id(), new Message.OfAccount(known, message.id(), event.time())));
        return news.isPresent() || NOT_TOLD.contains(event.type()) ? Effect.COMPLETE : Effect.UNKNOWN_TYPE;
    }
}
