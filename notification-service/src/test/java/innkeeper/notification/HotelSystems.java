package innkeeper.notification;

import innkeeper.kernel.JustMade;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.outgoing.AddressCheck;
import innkeeper.kit.outgoing.AllowedAddresses;
import innkeeper.kit.seal.Envelope;
import innkeeper.notification.staff.usecase.FindOwner;
import innkeeper.notification.webhook.http.EndpointRoutes;
import innkeeper.notification.webhook.http.FeedRoutes;
import innkeeper.notification.webhook.http.HotelAccess;
import innkeeper.notification.webhook.http.LogRoutes;
import innkeeper.notification.webhook.seal.SealedSigningKeys;
import innkeeper.notification.webhook.usecase.AddEndpoint;
import innkeeper.notification.webhook.usecase.ChangeEndpoint;
import innkeeper.notification.webhook.usecase.CheckAddress;
import innkeeper.notification.webhook.usecase.DisableEndpoint;
import innkeeper.notification.webhook.usecase.InMemoryEndpoints;
import innkeeper.notification.webhook.usecase.InMemoryFeed;
import innkeeper.notification.webhook.usecase.InMemoryLog;
import innkeeper.notification.webhook.usecase.RotateSecret;
import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What hotels do with their own systems, over stores in memory. */
final class HotelSystems {
    private static final Clock CLOCK = Clock.fixed(Situations.NOW, ZoneOffset.UTC);

    private HotelSystems() {}

    static List<Routes> routes() {
        return routes(new InMemoryEndpoints(), new InMemoryFeed(), new InMemoryLog());
    }

    static List<Routes> routes(InMemoryEndpoints endpoints, InMemoryFeed feed, InMemoryLog log) {
        return routes(endpoints, feed, log, new FindOwner(
                hotel -> Optional.of(Situations.BORIS_ID).filter(_ -> hotel.equals(Situations.ASTORIA)),
                new JustMade(CLOCK)));
    }

    /** Every name leads to an address of the net that everybody reaches. */
    static List<Routes> routes(InMemoryEndpoints endpoints, InMemoryFeed feed, InMemoryLog log, FindOwner owners) {
        var hotels = new HotelAccess(owners);
        var address = new CheckAddress(
                new AddressCheck(new AllowedAddresses(false, false), host -> List.of(InetAddress.ofLiteral(
                        host.endsWith(".example") ? "93.184.215.14" : "10.0.0.7")))::fault);
        var keys = new SealedSigningKeys(Envelope.of(Base64.getEncoder().encodeToString(new byte[32])));
        return List.of(
                new EndpointRoutes(endpoints, endpoints, new AddEndpoint(endpoints, address, keys, CLOCK, Ids::next),
                        new ChangeEndpoint(endpoints, address, CLOCK),
                        new DisableEndpoint(endpoints, CLOCK, Ids::next), new RotateSecret(endpoints, keys, CLOCK),
                        hotels),
                new LogRoutes(endpoints, log, (endpoint, event, _) -> log.send(endpoint.id(), event), log::again,
                        hotels),
                new FeedRoutes(feed, hotels));
    }
}
