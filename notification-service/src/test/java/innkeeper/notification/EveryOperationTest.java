package innkeeper.notification;

import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import innkeeper.notification.inbox.usecase.InMemoryInbox;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.messenger.usecase.InMemoryChats;
import innkeeper.notification.people.usecase.InMemoryPeople;
import innkeeper.notification.preference.usecase.InMemoryPreferences;
import innkeeper.notification.sms.usecase.InMemoryReceipts;
import innkeeper.testkit.http.EveryOperation;
import innkeeper.testkit.limit.CountedRequests;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EveryOperationTest {
    private static Service service;
    private static URI address;

    @BeforeAll
    static void open() {
        Application application = Main.edge(Settings.from(Development.variables()),
                new Shown(new InMemoryMessages(), _ -> {}, new FollowedInbox(new InMemoryInbox()), new InMemoryPeople(),
                        new InMemoryPreferences(), new InMemoryReceipts(), _ -> Effect.UNKNOWN, new InMemoryChats(),
                        Set.of(Channel.EMAIL),
                        HotelSystems.routes(), new CountedRequests(), Clocks.system()),
                Callers.authorization(), Telemetry.none(), List.of());
        service = application.service("notification-service");
        service.start();
        address = URI.create("http://127.0.0.1:" + application.http().port());
    }

    @AfterAll
    static void shut() {
        service.close();
    }

    private static EveryOperation everyOperation() {
        return new EveryOperation(address, "Authorization: Bearer anna");
    }

    @Test
    void head_is_get_without_the_body() {
        assertEquals(List.of(), everyOperation().faultsOfHead());
    }

    @Test
    void options_and_405_say_what_an_address_takes() {
        assertEquals(List.of(), everyOperation().faultsOfOptions());
    }

    @Test
    void no_input_makes_it_fail() {
        assertEquals(List.of(), everyOperation().faultsOfHostileInput());
    }
}
