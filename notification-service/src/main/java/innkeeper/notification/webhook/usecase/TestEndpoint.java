package innkeeper.notification.webhook.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.SystemFacts;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.webhook.domain.Endpoint;
import java.time.Clock;
import java.util.UUID;

/** Sends an endpoint something that has not happened, within a transaction. */
public final class TestEndpoint {
    private static final News.ToSystem TEST = new News.ToSystem("innkeeper.webhook.test");

    private final TellPerson tell;
    private final Clock clock;

    public TestEndpoint(TellPerson tell, Clock clock) {
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param event by which it can be found
     * @param data  JSON, as the contract describes it
     */
    public void handle(Endpoint endpoint, UUID event, String data) {
        tell.handle(event, new Message.OfHotelSystem(TEST, endpoint.id().recipient(), new SystemFacts(
                new SystemFacts.Hotel(endpoint.hotel()), "", "", clock.instant(), data)));
    }
}
