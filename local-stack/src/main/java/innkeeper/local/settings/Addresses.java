package innkeeper.local.settings;

import innkeeper.local.settings.StackSettings.ServiceSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything of a running system is found from this machine.
 *
 * @param telegram where Telegram's stand-in answers, if there is one
 */
public record Addresses(
        Map<String, ServiceAddress> services,
        URI pages,
        int smtpPort,
        int imapPort,
        String imapPassword,
        URI smsGateway,
        List<URI> telegram,
        String kafka) {

    /** The two HTTP addresses of one service. */
    public record ServiceAddress(URI http, URI management) {}

    public static Addresses of(StackSettings settings) {
        Map<String, ServiceAddress> services = new LinkedHashMap<>();
        for (ServiceSettings service : settings.services()) {
            services.put(service.name(),
                    new ServiceAddress(local(service.http().number()), local(service.management().number())));
        }
        return new Addresses(services, local(settings.pages().number()), settings.smtp().number(),
                settings.imap().number(), settings.imapPassword(), local(settings.smsGateway().number()),
                settings.telegram().stream().map(port -> local(port.number())).toList(),
                settings.kafkaHost() + ":" + settings.kafka().number());
    }

    /** The public address of a service, such as {@code http://localhost:8083} for {@code booking-service}. */
    public URI of(String service) {
        if (!services.containsKey(service)) {
            throw new IllegalArgumentException("no service is called " + service);
        }
        return services.get(service).http();
    }

    private static URI local(int port) {
        return URI.create("http://localhost:" + port);
    }
}
