package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Mails.Reply;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.letter.usecase.Draft;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a message to the mail server, and notes what came of it. */
public final class DeliverMessage {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessage.class);
    /** From the moment it was written: then a message that could not be sent has failed. */
    private static final Duration GIVE_UP = Duration.ofDays(3);
    /** For so long a message lets earlier ones to the same person go first: one that hangs must not hold up the rest. */
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Tried FAULT = Tried.without(Outcome.PUT_OFF, "a fault on our side");

    private final Outgoing outgoing;
    private final DraftLetter drafts;
    private final Mails mails;
    private final DeliveryWatch watch;
    private final Clock clock;

    private record Tried(String subject, Reply reply) {
        static Tried without(Outcome outcome, String why) {
            return new Tried("", new Reply(outcome, why));
        }
    }

    public DeliverMessage(Outgoing outgoing, DraftLetter drafts, Mails mails, DeliveryWatch watch, Clock clock) {
        this.outgoing = outgoing;
        this.drafts = drafts;
        this.mails = mails;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * @param next when it would be tried again
     * @return false when it is to be tried again
     */
    public boolean handle(NotificationId id, Instant next) {
        Optional<Pending> pending = outgoing.pending(id);
        return pending.isEmpty() || isItsTurn(pending.get()) && isOver(pending.get(), next);
    }

    private boolean isItsTurn(Pending pending) {
        return pending.inTurn() || !clock.instant().isBefore(pending.notification().createdAt().plus(TURN));
    }

    private boolean isOver(Pending pending, Instant next) {
        return watch.over(pending, () -> note(pending, attempt(pending.notification()), next)) != Outcome.PUT_OFF;
    }

    /** A fault here is one message's own, so it is noted like every other failure. */
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

    private Outcome note(Pending pending, Tried tried, Instant next) {
        Notification notification = pending.notification();
        Outcome outcome = outcome(notification, tried.reply().outcome(), next);
        Attempt attempt = new Attempt(pending.attempts() + 1, clock.instant(), outcome, tried.reply().text());
        switch (outcome) {
            case SENT -> outgoing.sent(notification, tried.subject(), attempt);
            case PUT_OFF -> outgoing.putOff(notification, tried.subject(), attempt);
            case REFUSED -> outgoing.failed(notification, tried.subject(), attempt);
        }
        return outcome;
    }

    private static Outcome outcome(Notification notification, Outcome said, Instant next) {
        boolean last = !next.isBefore(notification.createdAt().plus(GIVE_UP));
        return said == Outcome.PUT_OFF && last ? Outcome.REFUSED : said;
    }
}
