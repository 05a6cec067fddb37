package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.DeliverySchedule;
import innkeeper.notification.delivery.usecase.Mails.Reply;
import innkeeper.notification.delivery.usecase.Outgoing.Due;
import innkeeper.notification.letter.usecase.Draft;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.message.domain.Notification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the message that has waited longest to the mail server, and notes what came of it. */
public final class DeliverDue {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverDue.class);
    /** Longer than a mail server that is alive takes; who dies meanwhile leaves the message to others. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Tried FAULT = Tried.without(Outcome.PUT_OFF, "a fault on our side");

    private final Outgoing outgoing;
    private final DraftLetter drafts;
    private final Mails mails;
    private final DeliveryWatch watch;
    private final Clock clock;
    private final RandomGenerator chance;

    private record Tried(String subject, Reply reply) {
        static Tried without(Outcome outcome, String why) {
            return new Tried("", new Reply(outcome, why));
        }
    }

    public DeliverDue(
            Outgoing outgoing,
            DraftLetter drafts,
            Mails mails,
            DeliveryWatch watch,
            Clock clock,
            RandomGenerator chance) {
        this.outgoing = outgoing;
        this.drafts = drafts;
        this.mails = mails;
        this.watch = watch;
        this.clock = clock;
        this.chance = chance;
    }

    /** False when no message was due. */
    public boolean handle() {
        Optional<Due> due = outgoing.take(clock.instant(), LEASE);
        due.ifPresent(message -> watch.over(message, () -> deliver(message)));
        return due.isPresent();
    }

    private Outcome deliver(Due due) {
        return note(due, attempt(due.notification()));
    }

    /** A fault here is one message's own, so it takes its turn in the schedule like every other failure. */
    private Tried attempt(Notification notification) {
        try {
            return switch (drafts.handle(notification.message())) {
                case Draft.Ready(var addressee, var letter) ->
                    new Tried(letter.subject(), mails.send(notification.id(), addressee, letter));
                case Draft.NotYet(var why) -> Tried.without(Outcome.PUT_OFF, why);
                case Draft.Never(var why) -> Tried.without(Outcome.REFUSED, why);
            };
        } catch (RuntimeException e) {
            LOG.error("notification {} could not be written or handed over", notification.id(), e);
            return FAULT;
        }
    }

    private Outcome note(Due due, Tried tried) {
        Notification notification = due.notification();
        int number = due.attempts() + 1;
        Instant now = clock.instant();
        Reply reply = tried.reply();
        return switch (reply.outcome()) {
            case SENT -> {
                outgoing.sent(notification, tried.subject(), new Attempt(number, now, Outcome.SENT, reply.text()));
                yield Outcome.SENT;
            }
            case REFUSED -> failed(notification, tried, number, now);
            case PUT_OFF -> DeliverySchedule.next(notification.createdAt(), number, now, chance)
                    .map(next -> putOff(notification, tried, number, now, next))
                    .orElseGet(() -> failed(notification, tried, number, now));
        };
    }

    private Outcome putOff(Notification notification, Tried tried, int number, Instant now, Instant next) {
        var attempt = new Attempt(number, now, Outcome.PUT_OFF, tried.reply().text());
        outgoing.putOff(notification, tried.subject(), attempt, next);
        return Outcome.PUT_OFF;
    }

    private Outcome failed(Notification notification, Tried tried, int number, Instant now) {
        var attempt = new Attempt(number, now, Outcome.REFUSED, tried.reply().text());
        outgoing.failed(notification, tried.subject(), attempt);
        return Outcome.REFUSED;
    }
}
