package innkeeper.notification;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.http.Routes;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import innkeeper.notification.inbox.usecase.InMemoryInbox;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.messenger.usecase.Chats;
import innkeeper.notification.messenger.usecase.InMemoryChats;
import innkeeper.notification.people.usecase.InMemoryPeople;
import innkeeper.notification.people.usecase.People;
import innkeeper.notification.preference.usecase.InMemoryPreferences;
import innkeeper.notification.preference.usecase.Preferences;
import innkeeper.notification.sms.usecase.InMemoryReceipts;
import innkeeper.notification.sms.usecase.Receipts;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.limit.CountedRequests;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The service's edge on a free port. */
final class Edge implements AutoCloseable {
    private final Service service;
    private final URI address;

    private Edge(Application application) {
        service = application.service("notification-service");
        service.start();
        address = URI.create("http://127.0.0.1:" + application.http().port());
    }

    /** On stores in memory; a test brings those that it looks into. */
    static Over over() {
        return new Over();
    }

    URI address() {
        return address;
    }

    /** Holds each answer to the contract. */
    ContractClient client() {
        return new ContractClient("notification", address);
    }

    @Override
    public void close() {
        service.close();
    }

    static final class Over {
        private Settings settings = Settings.from(Development.variables());
        private Authorization authorization = Callers.authorization();
        private Correspondence correspondence = new InMemoryMessages();
        private Consumer<Entry> resend = _ -> {};
        private FollowedInbox inbox = new FollowedInbox(new InMemoryInbox());
        private People people = new InMemoryPeople();
        private Preferences preferences = new InMemoryPreferences();
        private Receipts receipts = new InMemoryReceipts();
        private Function<Report, Effect> bounces = _ -> Effect.UNKNOWN;
        private Chats chats = new InMemoryChats();
        private Set<Channel> channels = Set.of(Channel.EMAIL);
        private List<Routes> hotelSystems = HotelSystems.routes();
        private Clock clock = Clocks.system();

        Over settings(Settings these) {
            settings = these;
            return this;
        }

        Over authorization(Authorization asked) {
            authorization = asked;
            return this;
        }

        Over correspondence(Correspondence these, Consumer<Entry> resending) {
            correspondence = these;
            resend = resending;
            return this;
        }

        Over inbox(FollowedInbox its) {
            inbox = its;
            return this;
        }

        Over people(People these) {
            people = these;
            return this;
        }

        Over preferences(Preferences theirs) {
            preferences = theirs;
            return this;
        }

        Over receipts(Receipts these) {
            receipts = these;
            return this;
        }

        Over bounces(Function<Report, Effect> taken) {
            bounces = taken;
            return this;
        }

        Over chats(Chats these) {
            chats = these;
            return this;
        }

        Over channels(Channel... used) {
            channels = Set.of(used);
            return this;
        }

        Over hotelSystems(List<Routes> theirs) {
            hotelSystems = theirs;
            return this;
        }

        Over clock(Clock set) {
            clock = set;
            return this;
        }

        Edge open() {
            return new Edge(Main.edge(settings, new Shown(correspondence, resend, inbox, people, preferences, receipts,
                    bounces, chats, channels, hotelSystems, new CountedRequests(), clock), authorization,
                    Telemetry.none(),
                    List.of()));
        }
    }
}
