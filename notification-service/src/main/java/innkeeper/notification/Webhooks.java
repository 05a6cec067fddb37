package innkeeper.notification;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kernel.JustMade;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.outgoing.AddressCheck;
import innkeeper.kit.outgoing.Resolver;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.postgres.PostgresStaff;
import innkeeper.notification.staff.usecase.FindOwner;
import innkeeper.notification.webhook.client.HttpEndpointCaller;
import innkeeper.notification.webhook.client.WebhookSettings;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.http.EndpointRoutes;
import innkeeper.notification.webhook.http.FeedRoutes;
import innkeeper.notification.webhook.http.HotelAccess;
import innkeeper.notification.webhook.http.LogRoutes;
import innkeeper.notification.webhook.kafka.SystemEvents;
import innkeeper.notification.webhook.postgres.PostgresCallNotes;
import innkeeper.notification.webhook.postgres.PostgresDeliveryLog;
import innkeeper.notification.webhook.postgres.PostgresEndpointChanges;
import innkeeper.notification.webhook.postgres.PostgresEndpoints;
import innkeeper.notification.webhook.postgres.PostgresFeed;
import innkeeper.notification.webhook.seal.SealedSigningKeys;
import innkeeper.notification.webhook.usecase.AddEndpoint;
import innkeeper.notification.webhook.usecase.CallEndpoint;
import innkeeper.notification.webhook.usecase.ChangeEndpoint;
import innkeeper.notification.webhook.usecase.CheckAddress;
import innkeeper.notification.webhook.usecase.DisableEndpoint;
import innkeeper.notification.webhook.usecase.RotateSecret;
import innkeeper.notification.webhook.usecase.TellEndpointOff;
import innkeeper.notification.webhook.usecase.TellSystems;
import innkeeper.notification.webhook.usecase.TestEndpoint;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** How systems of hotels hear of bookings, wired once. */
record Webhooks(Database database, Tasks tasks, WebhookSettings settings, Resolver resolver, Clock clock) {
    Webhooks(Database database, Tasks tasks, WebhookSettings settings, Clock clock) {
        this(database, tasks, settings, Resolver.ofTheSystem(), clock);
    }

    Lane lane() {
        HttpEndpointCaller caller = new HttpEndpointCaller(
                keys(), settings.allowed(), resolver, WebhookSettings.TIMEOUT, clock);
        return new Lane(Channel.WEBHOOK, new CallEndpoint(new PostgresEndpoints(database), caller,
                new PostgresCallNotes(database, tasks, settings.offAfter(), Ids::next), settings.share(), clock),
                settings.rules());
    }

    /** @param people what else an event means */
    EventHandler hearing(EventHandler people, Function<Transaction, TellPerson> tell) {
        return new SystemEvents(people,
                tx -> new TellSystems(new PostgresFeed(tx), new PostgresEndpoints(tx), tell.apply(tx)));
    }

    /** Tells those who run an endpoint that it was turned off. */
    Part worker(Function<Transaction, TellPerson> tell) {
        return tasks.worker(PostgresEndpointChanges.OFF, attempt -> {
            database.transact(tx -> new TellEndpointOff(new PostgresEndpoints(tx), new PostgresFeed(tx),
                    new PostgresStaff(tx), tell.apply(tx)).handle(new EndpointId(attempt.id())));
            return TaskOutcome.DONE;
        });
    }

    List<Routes> routes(Function<Transaction, TellPerson> tell, Consumer<Correspondence.Entry> resend) {
        PostgresEndpoints endpoints = new PostgresEndpoints(database);
        PostgresEndpointChanges changes = new PostgresEndpointChanges(database, tasks);
        HotelAccess hotels = new HotelAccess(new FindOwner(
                hotel -> database.transaction(tx -> new PostgresStaff(tx).ownerOf(hotel)), new JustMade(clock)));
        CheckAddress address = new CheckAddress(new AddressCheck(settings.allowed(), resolver)::fault);
        return List.of(
                new EndpointRoutes(endpoints, changes, new AddEndpoint(changes, address, keys(), clock, Ids::next),
                        new ChangeEndpoint(changes, address, clock), new DisableEndpoint(changes, clock, Ids::next),
                        new RotateSecret(changes, keys(), clock), hotels),
                new LogRoutes(endpoints, new PostgresDeliveryLog(database),
                        (endpoint, event, data) -> database.transact(
                                tx -> new TestEndpoint(tell.apply(tx), clock).handle(endpoint, event, data)),
                        id -> new PostgresCorrespondence(database).find(id).ifPresent(resend), hotels),
                new FeedRoutes(new PostgresFeed(database), hotels));
    }

    private SealedSigningKeys keys() {
        return new SealedSigningKeys(settings.envelope());
    }
}
