package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.EndpointFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.usecase.Staff;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Off;
import innkeeper.notification.webhook.domain.EndpointId;
import java.util.UUID;

/** Tells owner and managers of a hotel that one of its systems was turned off, and by whom, within a transaction. */
public final class TellEndpointOff {
    private final Endpoints endpoints;
    private final HotelFeed feed;
    private final Staff staff;
    private final TellPerson tell;

    public TellEndpointOff(Endpoints endpoints, HotelFeed feed, Staff staff, TellPerson tell) {
        this.endpoints = endpoints;
        this.feed = feed;
        this.staff = staff;
        this.tell = tell;
    }

    /** Who has turned it on or off since knows already. */
    public void handle(EndpointId id) {
        endpoints.find(id).ifPresent(endpoint -> endpoint.off()
                .ifPresent(off -> off.event().ifPresent(event -> tell(endpoint, off, event))));
    }

    private void tell(Endpoint endpoint, Off off, UUID event) {
        EndpointFacts facts = new EndpointFacts(feed.nameOf(endpoint.hotel()), endpoint.wish().url().toString(),
                endpoint.failingSince().orElse(off.at()), off.at());
        for (PersonId person : staff.managementOf(endpoint.hotel())) {
            tell.handle(event, new Message.OfEndpoint(news(off), person, facts));
        }
    }

    private static News.Endpoint news(Off off) {
        return switch (off.reason()) {
            case FAILING, GONE -> News.Endpoint.DISABLED;
            case BY_ADMIN -> News.Endpoint.DISABLED_BY_ADMIN;
            case BY_STAFF -> throw new IllegalStateException("who turned it off knows");
        };
    }
}
