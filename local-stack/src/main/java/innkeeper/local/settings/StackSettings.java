package innkeeper.local.settings;

import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.local.mail.MailStore;
import innkeeper.local.process.StartFailure;
import innkeeper.local.sms.SmsGateway;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the local stack itself must know of the settings: ports, databases, the mail account. */
public record StackSettings(
        Map<String, String> variables,
        List<ServiceSettings> services,
        String kafkaHost,
        Port kafka,
        Port smtp,
        String smtpUser,
        String smtpPassword,
        Port imap,
        String imapPassword,
        String returnMailbox,
        Port traces,
        Port pages,
        Port smsGateway,
        SmsGateway.Customer smsCustomer,
        List<Port> telegram,
        String telegramToken,
        MailStore.Limits mailLimits) {

    /** A port and the setting that chose it, so that a clash can be told by name. */
    public record Port(String setting, int number) {}

    /** One database with the role that owns it. */
    public record Database(Port port, String name, String user, String password) {}

    /** The ports and the database of one service. */
    public record ServiceSettings(String name, Port http, Port management, List<Port> grpc, Database database) {}

    public static final List<String> SERVICES =
            List.of("auth-service", "hotel-service", "booking-service", "payment-service", "notification-service",
                    "telegram-bot");

    public static StackSettings from(Map<String, String> variables) {
        Reader reader = new Reader(variables);
        URI kafka = reader.address("KAFKA_BOOTSTRAP_SERVERS", "kafka://");
        URI sms = reader.address("NOTIFICATION_SMS_GATEWAY_URL", "");
        URI otlp = reader.address("OTLP_ENDPOINT", "");
        StackSettings settings = new StackSettings(
                Map.copyOf(variables),
                SERVICES.stream().map(reader::service).toList(),
                kafka.getHost(),
                new Port("KAFKA_BOOTSTRAP_SERVERS", kafka.getPort()),
                reader.port("NOTIFICATION_SMTP_PORT"),
                reader.text("NOTIFICATION_SMTP_USER"),
                reader.text("NOTIFICATION_SMTP_PASSWORD"),
                reader.port("IMAP_PORT"),
                reader.text("IMAP_PASSWORD"),
                reader.text("NOTIFICATION_BOUNCE_IMAP_USER"),
                new Port("OTLP_ENDPOINT", otlp.getPort()),
                reader.port("LOCAL_STACK_HTTP_PORT"),
                new Port("NOTIFICATION_SMS_GATEWAY_URL", sms.getPort()),
                reader.smsCustomer(),
                reader.telegram(),
                reader.text("TELEGRAM_BOT_TOKEN"),
                new MailStore.Limits(reader.count("LOCAL_STACK_MAILS_KEPT"),
                        reader.count("LOCAL_STACK_MAIL_MEGABYTES_KEPT") * 1024L * 1024L));
        reader.refuseFaults();
        return settings;
    }

    public ServiceSettings service(String name) {
        return services.get(SERVICES.indexOf(name));
    }

    public Port postgres() {
        return services.getFirst().database().port();
    }

    /** Every port that something of this stack will listen on. */
    public List<Port> ports() {
        return Stream.concat(
                Stream.concat(Stream.of(postgres(), kafka, smtp, imap, traces, pages, smsGateway), telegram.stream()),
                services.stream().flatMap(s -> Stream.concat(Stream.of(s.http(), s.management()), s.grpc().stream())))
                .toList();
    }

    private record Reader(Map<String, String> variables, List<String> faults) {
        Reader(Map<String, String> variables) {
            this(variables, new ArrayList<>());
        }

        ServiceSettings service(String name) {
            String prefix = name.substring(0, name.indexOf('-')).toUpperCase() + "_";
            String grpc = prefix + "GRPC_PORT";
            return new ServiceSettings(name, port(prefix + "HTTP_PORT"), port(prefix + "MANAGEMENT_PORT"),
                    variables.containsKey(grpc) ? List.of(port(grpc)) : List.of(), database(prefix));
        }

        Database database(String prefix) {
            String url = prefix + "DATABASE_URL";
            URI address = address(url, "");
            String path = address.getPath() == null ? "" : address.getPath();
            return new Database(new Port(url, address.getPort()), path.isEmpty() ? "" : path.substring(1),
                    text(prefix + "DATABASE_USER"), text(prefix + "DATABASE_PASSWORD"));
        }

        SmsGateway.Customer smsCustomer() {
            return new SmsGateway.Customer(new Secret(text("NOTIFICATION_SMS_API_KEY")),
                    address("LOCAL_STACK_SMS_RECEIPTS_URL", ""), secrets("NOTIFICATION_SMS_WEBHOOK_SECRETS"));
        }

        /** Nowhere, where the bot is told to call Telegram itself. */
        List<Port> telegram() {
            String api = "TELEGRAM_API_URL";
            boolean here = text(api).matches("http://(localhost|127\\.0\\.0\\.1)\\b.*");
            return here ? List.of(new Port(api, address(api, "").getPort())) : List.of();
        }

        WebhookSecrets secrets(String name) {
            String value = text(name);
            try {
                return value.isBlank() ? new WebhookSecrets(List.of()) : WebhookSecrets.listed(new Secret(value));
            } catch (IllegalArgumentException e) {
                faults.add(name + " lists no secrets of webhooks");
                return new WebhookSecrets(List.of());
            }
        }

        String text(String name) {
            String value = variables.getOrDefault(name, "");
            if (value.isBlank()) {
                faults.add(name + " is missing");
            }
            return value;
        }

        Port port(String name) {
            String value = text(name);
            OptionalInt number = value.matches("\\d{1,5}")
                    ? OptionalInt.of(Integer.parseInt(value))
                    : OptionalInt.empty();
            if (!value.isBlank() && (number.isEmpty() || number.getAsInt() > 65535)) {
                faults.add(name + " is not a port");
            }
            return new Port(name, number.orElse(0));
        }

        int count(String name) {
            String value = text(name);
            if (value.matches("[1-9]\\d{0,8}")) {
                return Integer.parseInt(value);
            }
            if (!value.isBlank()) {
                faults.add(name + " is not a number from 1 to 999999999");
            }
            return 1;
        }

        URI address(String name, String scheme) {
            String value = text(name);
            try {
                URI address = URI.create(scheme + value.replaceFirst("^jdbc:", ""));
                if (address.getHost() != null && address.getPort() > 0) {
                    return address;
                }
            } catch (IllegalArgumentException e) {
                // told below, with the settings that are merely incomplete
            }
            if (!value.isBlank()) {
                faults.add(name + " names no host and port");
            }
            return URI.create("none://localhost:0/none");
        }

        void refuseFaults() {
            if (!faults.isEmpty()) {
                throw new StartFailure("The settings are not complete: %s.".formatted(String.join(", ", faults)));
            }
        }
    }
}
