package innkeeper.notification.webhook.usecase;

import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.usecase.Handover;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Heard;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls a system of a hotel. What goes wrong is the endpoint's trouble, never the channel's; and an endpoint that fails gets one
 * hand at a time, so that those that hang do not keep all hands busy. One that asks to be left alone for a while is; each instance
 * has to hear that for itself.
 */
public final class CallEndpoint implements Handover {
    private static final String NO_SYSTEM = "people are not called by webhook";
    private static final String DELETED = "the endpoint was removed";
    private static final String OFF = "the endpoint is turned off";

    /** What is remembered of calls. */
    public interface CallNotes {
        /**
         * Notes a call, and since when the endpoint has done nothing but fail; an endpoint that has for too long, or says that it
         * is gone, is turned off, and those who run it will be told.
         *
         * @param attempt its number in the record of the delivery
         */
        void note(EndpointId endpoint, DeliveryId delivery, int attempt, Heard heard, Instant at);
    }

    private final Endpoints endpoints;
    private final EndpointCaller caller;
    private final CallNotes notes;
    private final int share;
    private final Clock clock;
    private final Map<EndpointId, Integer> busy = new ConcurrentHashMap<>();
    private final Map<EndpointId, Instant> leftUntil = new ConcurrentHashMap<>();

    /** @param share how many calls to one endpoint that answers may be under way at once */
    public CallEndpoint(Endpoints endpoints, EndpointCaller caller, CallNotes notes, int share, Clock clock) {
        this.endpoints = endpoints;
        this.caller = caller;
        this.notes = notes;
        this.share = share;
        this.clock = clock;
    }

    @Override
    public Optional<Handed> handle(Pending pending, Announcement announcement) {
        return switch (pending.notification().message()) {
            case Message.OfHotelSystem message -> call(pending, message);
            case Message.ToPerson _ -> Optional.of(Handed.without(Reply.refused(NO_SYSTEM)));
        };
    }

    private Optional<Handed> call(Pending pending, Message.OfHotelSystem message) {
        Optional<Endpoint> known = endpoints.find(EndpointId.of(message.to()));
        if (known.isEmpty()) {
            return Optional.of(Handed.without(Reply.refused(DELETED)));
        }
        Endpoint endpoint = known.get();
        if (!endpoint.isOn()) {
            return Optional.of(handed(endpoint, message, Reply.refused(OFF)));
        }
        if (isLeftAlone(endpoint) || !begins(endpoint)) {
            return Optional.empty();
        }
        try {
            return Optional.of(handed(endpoint, message, asked(endpoint, pending, message)));
        } finally {
            ended(endpoint);
        }
    }

    private Reply asked(Endpoint endpoint, Pending pending, Message.OfHotelSystem message) {
        Heard heard = caller.call(endpoint, pending.notification().id(), message);
        notes.note(endpoint.id(), pending.id(), pending.attempts() + 1, heard, clock.instant());
        if (heard instanceof Heard.Answered answer) {
            answer.leaveUntil().ifPresent(until -> leftUntil.put(endpoint.id(), until));
        }
        return switch (heard) {
            case Heard.Answered answer when answer.isTaken() -> Reply.arrived(answer.words());
            case Heard.Answered answer when answer.isGone() -> Reply.refused(answer.words());
            case Heard.Answered answer -> Reply.putOff(answer.words());
            case Heard.Unheard(var why, _) -> Reply.putOff(why);
        };
    }

    private boolean isLeftAlone(Endpoint endpoint) {
        return leftUntil.computeIfPresent(endpoint.id(), (_, until) -> clock.instant().isBefore(until) ? until : null) != null;
    }

    private boolean begins(Endpoint endpoint) {
        int most = endpoint.failingSince().isPresent() ? 1 : share;
        boolean begins = busy.merge(endpoint.id(), 1, Integer::sum) <= most;
        if (!begins) {
            ended(endpoint);
        }
        return begins;
    }

    private void ended(Endpoint endpoint) {
        busy.computeIfPresent(endpoint.id(), (_, calls) -> calls > 1 ? calls - 1 : null);
    }

    private static Handed handed(Endpoint endpoint, Message.OfHotelSystem message, Reply reply) {
        return new Handed(endpoint.wish().url().toString(), message.news().eventType(), reply);
    }
}
