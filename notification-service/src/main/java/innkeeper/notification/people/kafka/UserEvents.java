package innkeeper.notification.people.kafka;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.people.usecase.RememberPerson;
import innkeeper.notification.staff.domain.UntoldChange;
import innkeeper.notification.staff.usecase.FollowStaff;
import innkeeper.notification.staff.usecase.TellOwner;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes people from auth-service as they are after each event, whatever its type: who can be written to, for which hotels they
 * work, and who has left.
 * What some types mean beside that is told to the person.
 */
public final class UserEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.user.v1");

    private static final Map<String, News> TOLD = Stream
            .<News>concat(Arrays.stream(News.Account.values()), Arrays.stream(News.Staff.values()))
            .collect(Collectors.toUnmodifiableMap(News::eventType, Function.identity()));
    /** These mean no more than the person's new state. */
    private static final Set<String> NOT_TOLD = Set.of("innkeeper.user.registered", "innkeeper.user.updated",
            "innkeeper.user.deleted", "innkeeper.user.leaving", "innkeeper.user.stayed");

    private final Function<Transaction, RememberPerson> remember;
    private final Function<Transaction, TellPerson> tell;
    private final Function<Transaction, ForgetPerson> forget;
    private final Function<Transaction, FollowStaff> staff;
    private final Function<Transaction, TellOwner> owner;

    public UserEvents(
            Function<Transaction, RememberPerson> remember,
            Function<Transaction, TellPerson> tell,
            Function<Transaction, ForgetPerson> forget,
            Function<Transaction, FollowStaff> staff,
            Function<Transaction, TellOwner> owner) {
        this.remember = remember;
        this.tell = tell;
        this.forget = forget;
        this.staff = staff;
        this.owner = owner;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        UserMessage message = event.data(UserMessage.class);
        if (message.isDeleted()) {
            forget.apply(tx).handle(message.id(), event.time());
            staff.apply(tx).handle(message.id(), Set.of());
        } else if (remember.apply(tx).handle(message.person())) {
            staff.apply(tx).handle(message.id(), message.posts());
        }
        notice(event, message).ifPresent(known -> tell.apply(tx).handle(event.id(), known));
        if (TOLD.get(event.type()) instanceof News.Staff news) {
            owner.apply(tx).handle(new UntoldChange(
                    event.id(), news, event.data(StaffMessage.class).change(event.time())));
        }
        return TOLD.containsKey(event.type()) || NOT_TOLD.contains(event.type()) ? Effect.COMPLETE : Effect.UNKNOWN_TYPE;
    }

    private static Optional<Message> notice(Received event, UserMessage message) {
        PersonId person = message.id();
        return Optional.ofNullable(TOLD.get(event.type())).flatMap(news -> switch (news) {
            case News.Account account -> Optional.of(new Message.OfAccount(account, person, event.time()));
            case News.Staff staff -> Optional.of(event.data(StaffMessage.class))
                    .filter(change -> !(message.isLeaving() && change.isOwn()))
                    .map(change -> new Message.OfStaff(staff, person, change.facts(event.time())));
            case News.Booking _,News.Reminder _,News.Secret _,News.Endpoint _,News.Calendar _,News.ToSystem _ ->
                throw new IllegalStateException("not told on this topic: " + news);
        });
    }
}
