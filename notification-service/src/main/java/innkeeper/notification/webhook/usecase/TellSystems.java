package innkeeper.notification.webhook.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.SystemFacts;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.HotelEvent;

/**
 * Tells a hotel's systems what happened, and enters it into the hotel's feed, within the transaction of the event: at its end,
 * because the next event of the hotel waits from then on until it is committed.
 */
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
        SystemFacts facts = new SystemFacts(new SystemFacts.Hotel(event.hotel()), event.booking().toString(),
                event.reference(), event.at(), event.data());
        for (Endpoint endpoint : endpoints.wanting(event.hotel(), event.type())) {
            tell.handle(event.id(), new Message.OfHotelSystem(
                    new News.ToSystem(event.type()), endpoint.id().recipient(), facts));
        }
        feed.append(event);
    }
}
