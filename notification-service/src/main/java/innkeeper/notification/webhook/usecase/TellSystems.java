package innkeeper.notification.webhook.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.SystemFacts;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.HotelEvent;

/** Enters what happened into the feed of its hotel, and tells the hotel's systems, within the transaction of the event. */
public final class TellSystems {
    private final HotelFeed feed;
    private final Endpoints endpoints;
    private final TellPerson tell;

    public TellSystems(HotelFeed feed, Endpoints endpoints, TellPerson tell) {
        this.feed = feed;
        this.endpoints = endpoints;
        this.tell = tell;
    }

    public void handle(HotelEvent event) {
        feed.append(event);
        SystemFacts facts = new SystemFacts(new SystemFacts.Hotel(event.hotel()), event.booking().toString(),
                event.reference(), event.at(), event.data());
        for (Endpoint endpoint : endpoints.wanting(event.hotel(), event.type())) {
            tell.handle(event.id(), new Message.OfHotelSystem(
                    new News.ToSystem(event.type()), endpoint.id().recipient(), facts));
        }
    }
}
