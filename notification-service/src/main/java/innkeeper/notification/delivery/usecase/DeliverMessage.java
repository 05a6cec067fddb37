package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.delivery.usecase.Outgoing.Result;
import innkeeper.notification.letter.usecase.Draft;
import innkeeper.notification.letter.usecase.DraftLetter;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a message carried on one channel, and notes what came of it. */
public final class DeliverMessage {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessage.class);
    private static final String NO_ADDRESS = "the person cannot be reached on this channel";
    private static final Tried FAULT = Tried.without(Reply.putOff("a fault on our side"));

    private final Lane lane;
    private final Outgoing outgoing;
    private final DraftLetter drafts;
    private final DeliveryWatch watch;
    private final Clock clock;

    private record Tried(String address, String subject, Reply reply) {
        static Tried without(Reply reply) {
            return new Tried("", "", reply);
        }
    }

    public DeliverMessage(Lane lane, Outgoing outgoing, DraftLetter drafts, DeliveryWatch watch, Clock clock) {
        this.lane = lane;
        this.outgoing = outgoing;
        this.drafts = drafts;
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
        Outcome outcome = watch.over(lane.channel(), pending, () -> note(pending, carried(pending), next));
        return switch (outcome) {
            case SENT, REFUSED -> Progress.OVER;
            case PUT_OFF -> Progress.TRIED_AGAIN_LATER;
            case AWAY -> Progress.CHANNEL_AWAY;
        };
    }

    /** A fault here is one message's own, so it is noted like every other failure. */
    private Tried carried(Pending pending) {
        try {
            return switch (drafts.handle(pending.notification().message())) {
                case Draft.Ready(var addressee, var letter) -> carried(new Parcel(
                        pending.id(), pending.copy(), pending.notification(), addressee, letter));
                case Draft.NotYet(var why) -> Tried.without(Reply.putOff(why));
                case Draft.Never(var why) -> Tried.without(Reply.refused(why));
            };
        } catch (RuntimeException e) {
            LOG.error("notification {} could not be written or handed over", pending.notification().id(), e);
            return FAULT;
        }
    }

    private Tried carried(Parcel parcel) {
        String address = lane.carrier().addressOf(parcel);
        Reply reply = address.isEmpty() ? Reply.refused(NO_ADDRESS) : lane.carrier().carry(parcel);
        return new Tried(address, parcel.letter().subject(), reply);
    }

    private Outcome note(Pending pending, Tried tried, Instant next) {
        Reply reply = tried.reply();
        Outcome outcome = outcome(pending, reply.outcome(), next);
        boolean again = outcome == Outcome.AWAY && pending.away().equals(reply.text());
        Attempt attempt = new Attempt(
                again ? pending.attempts() : pending.attempts() + 1, clock.instant(), outcome, reply.text());
        outgoing.note(pending,
                new Result(status(outcome, reply), tried.address(), tried.subject(), reply.reference(), attempt));
        return outcome;
    }

    private static DeliveryStatus status(Outcome outcome, Reply reply) {
        return switch (outcome) {
            case SENT -> reply.arrived() ? DeliveryStatus.CONFIRMED : DeliveryStatus.SENT;
            case PUT_OFF, AWAY -> DeliveryStatus.WAITING;
            case REFUSED -> DeliveryStatus.FAILED;
        };
    }

    private Outcome outcome(Pending pending, Outcome said, Instant next) {
        boolean last = !next.isBefore(pending.since().plus(lane.rules().giveUp()));
        return switch (said) {
            case SENT, REFUSED -> said;
            case PUT_OFF, AWAY -> last ? Outcome.REFUSED : said;
        };
    }
}
