package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Handover.Handed;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.delivery.usecase.Outgoing.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a message carried on one channel, and notes what came of it. */
public final class DeliverMessage {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessage.class);
    private static final Handed FAULT = Handed.without(Reply.putOff("a fault on our side"));

    /** Where an attempt leaves a delivery. */
    public enum Progress {
        OVER, TRIED_AGAIN_LATER, CHANNEL_AWAY,
        /** Others to the same recipient go first. */
        NOT_ITS_TURN
    }

    private final Lane lane;
    private final Outgoing outgoing;
    private final DeliveryWatch watch;
    private final Clock clock;

    public DeliverMessage(Lane lane, Outgoing outgoing, DeliveryWatch watch, Clock clock) {
        this.lane = lane;
        this.outgoing = outgoing;
        this.watch = watch;
        this.clock = clock;
    }

    /** @param next when it would be tried again */
    public Progress handle(DeliveryId id, Instant next) {
        Optional<Pending> pending = outgoing.pending(id);
        if (pending.isEmpty()) {
            return Progress.OVER;
        }
        return pending.get().inTurn() ? attempt(pending.get(), next) : Progress.NOT_ITS_TURN;
    }

    private Progress attempt(Pending pending, Instant next) {
        Optional<Outcome> outcome = watch.over(lane.channel(), pending,
                () -> handedOver(pending).map(handed -> note(pending, handed, next)));
        return outcome.map(DeliverMessage::progress).orElse(Progress.NOT_ITS_TURN);
    }

    private static Progress progress(Outcome outcome) {
        return switch (outcome) {
            case SENT, REFUSED, REPORTED -> Progress.OVER;
            case PUT_OFF -> Progress.TRIED_AGAIN_LATER;
            case AWAY -> Progress.CHANNEL_AWAY;
        };
    }

    /** A fault here is one message's own, so it is noted like every other failure. */
    private Optional<Handed> handedOver(Pending pending) {
        try {
            return lane.handover().handle(pending, (address, subject) -> goesTo(pending, address, subject));
        } catch (RuntimeException e) {
            LOG.error("notification {} could not be written or handed over", pending.notification().id(), e);
            return Optional.of(FAULT);
        }
    }

    /** A receipt may come before what came of it is noted. */
    private void goesTo(Pending pending, String address, String subject) {
        if (lane.rules().confirmation() == Confirmation.LATER) {
            outgoing.address(pending, address, subject);
        }
    }

    private Outcome note(Pending pending, Handed handed, Instant next) {
        Reply reply = handed.reply();
        Outcome outcome = outcome(pending, reply.outcome(), next);
        boolean again = outcome == Outcome.AWAY && pending.away().equals(reply.text());
        Attempt attempt = new Attempt(
                again ? pending.attempts() : pending.attempts() + 1, clock.instant(), outcome, reply.text());
        outgoing.note(pending,
                new Result(status(outcome, reply), handed.address(), handed.subject(), reply.reference(), attempt));
        return outcome;
    }

    private static DeliveryStatus status(Outcome outcome, Reply reply) {
        return switch (outcome) {
            case SENT, REPORTED -> reply.arrived() ? DeliveryStatus.CONFIRMED : DeliveryStatus.SENT;
            case PUT_OFF, AWAY -> DeliveryStatus.WAITING;
            case REFUSED -> DeliveryStatus.FAILED;
        };
    }

    private Outcome outcome(Pending pending, Outcome said, Instant next) {
        boolean last = !next.isBefore(pending.since().plus(lane.rules().giveUp()));
        return switch (said) {
            case SENT, REFUSED, REPORTED -> said;
            case PUT_OFF, AWAY -> last ? Outcome.REFUSED : said;
        };
    }
}
