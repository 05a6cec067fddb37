package innkeeper.local;

import innkeeper.local.cache.StartCaches;
import innkeeper.local.kafka.Broker;
import innkeeper.local.mail.Mail;
import innkeeper.local.mail.MailServer;
import innkeeper.local.mail.MailStore;
import innkeeper.local.postgres.PostgresServer;
import innkeeper.local.process.DataLock;
import innkeeper.local.process.LogFiles;
import innkeeper.local.process.Ports;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.service.ServiceProcess;
import innkeeper.local.service.Services;
import innkeeper.local.service.Watch;
import innkeeper.local.service.Watch.Part;
import innkeeper.local.settings.Addresses;
import innkeeper.local.settings.Options;
import innkeeper.local.settings.PortPlan;
import innkeeper.local.settings.SettingsFile;
import innkeeper.local.settings.StackSettings;
import innkeeper.local.sms.SmsGateway;
import innkeeper.local.telegram.LocalTelegram;
import innkeeper.local.traces.TraceStore;
import innkeeper.local.web.Pages;
import innkeeper.testbase.ReservedPort;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The whole system on one machine: databases, broker, mail, traces, and every service as a process of its own. */
public final class LocalStack implements AutoCloseable {
    private static final int MAILS_TO_A_READER = 500;
    /** What the tests of notification-service hold its words to. */
    private static final String GALLERY = "notification-service/src/test/resources/golden/gallery";

    private final Options options;
    private final StackSettings settings;
    private final Addresses addresses;
    private final ProcessBook book;
    private final OpenParts parts;
    private final TraceStore traces = new TraceStore();
    private final MailStore mails;
    private Optional<PostgresServer> postgres = Optional.empty();
    private final Broker broker;
    private final Services services;
    private final StartCaches caches;

    private LocalStack(Options options, StackSettings settings, OpenParts parts) {
        this.options = options;
        this.parts = parts;
        this.settings = settings;
        this.addresses = Addresses.of(settings);
        this.book = new ProcessBook(options.data());
        this.mails = new MailStore(options.data().resolve("mail/inboxes"), settings.mailLimits(), Clock.systemUTC());
        this.caches = new StartCaches(options.root().resolve(".innkeeper/cache/start"),
                options.data().resolve("logs/start-caches.log"), options.cachesMade());
        this.broker = new Broker(options.data().resolve("kafka"), settings.kafkaHost(), settings.kafka().number(),
                System.getProperty("java.class.path"), options.data().resolve("logs/kafka.log"), book,
                caches);
        this.services = Services.of(options, settings, addresses, book, caches);
    }

    /** Starts the system and returns when every service is ready. */
    public static LocalStack start(Options options) {
        LocalStack stack = of(options);
        stack.open();
        return stack;
    }

    /** The system before it starts: nothing runs, nothing is written. */
    public static LocalStack of(Options options) {
        Map<String, String> file = SettingsFile.read(options.settingsFile());
        Map<String, String> chosen = PortPlan.overridden(file, System.getenv());
        OpenParts parts = new OpenParts();
        return new LocalStack(options, StackSettings.from(
                options.freePorts() ? PortPlan.moved(chosen, () -> reserve(parts)) : chosen), parts);
    }

    /** Until the system is stopped: a part that starts again finds its port. */
    private static int reserve(OpenParts parts) {
        ReservedPort port = ReservedPort.take();
        parts.add(port);
        return port.number();
    }

    /** Starts the system; when a part fails, all are stopped again and the failure is thrown. */
    public void open() {
        try {
            services.requireBuilt();
            DataFolder data = new DataFolder(options.data());
            parts.add(DataLock.take(options.data()));
            data.clearCrashRemains(book).forEach(name -> options.progress().accept("Stopped " + name
                    + ", left behind by a launcher that was killed."));
            if (options.fresh()) {
                data.forget();
            }
            Ports.requireFree(settings.ports());
            startParts();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Services come up while Kafka still does: they try it again until it is there, and all are awaited. */
    private void startParts() {
        parts.add(broker);
        CompletableFuture<Void> databases = parts.background("PostgreSQL", options.progress(), this::startPostgres);
        CompletableFuture<Void> events = parts.background("Kafka", options.progress(), this::startBroker);
        CompletableFuture<Void> mail = parts.background("Mail, SMS and traces", options.progress(), this::startDesk);
        parts.join(List.of(databases, mail));
        parts.add(services);
        parts.add(caches);
        Stream<CompletableFuture<Void>> ready = services.launch().stream()
                .map(service -> parts.background(service.name(), options.progress(), service::awaitReady));
        parts.join(Stream.concat(Stream.of(events), ready).toList());
    }

    private void startPostgres() {
        PostgresServer server = PostgresServer.start(options.data().resolve("postgres"),
                options.root().resolve(".innkeeper/cache/postgres"), settings.postgres().number(),
                LogFiles.begin(options.data().resolve("logs"), "postgresql"), book);
        parts.add(server);
        postgres = Optional.of(server);
        server.provide(settings.services().stream().map(StackSettings.ServiceSettings::database).toList());
    }

    private void startBroker() {
        LogFiles.begin(options.data().resolve("logs"), "kafka");
        broker.start();
    }

    private void startDesk() {
        SmsGateway sms = SmsGateway.open(settings.smsGateway().number(), settings.smsCustomer(), Clock.systemUTC());
        parts.add(sms);
        List<LocalTelegram> telegram = settings.telegram().stream().map(port -> LocalTelegram.open(port.number(),
                settings.telegramToken(), options.data().resolve("telegram"))).toList();
        telegram.forEach(parts::add);
        Pages pages = new Pages(addresses, settings.pages().number(), settings.traces().number(), mails, traces,
                sms, telegram.stream().map(LocalTelegram::standIn).findFirst(), options.root().resolve(GALLERY));
        pages.start();
        parts.add(pages);
        MailServer mail = new MailServer(options.data().resolve("mail"), mails, settings.smtp().number(),
                settings.imap().number(),
                new MailServer.Accounts(settings.smtpUser(), settings.smtpPassword(), settings.imapPassword()),
                Stream.concat(Stream.of(settings.returnMailbox()), Welcome.DEMO_ADDRESSES.stream()).toList());
        parts.add(mail);
        mail.start();
    }

    /** Stops everything, in the reverse of the order it was started in; a second call does nothing. */
    @Override
    public void close() {
        parts.close();
    }

    public boolean closing() {
        return parts.closing();
    }

    public Addresses addresses() {
        return addresses;
    }

    public URI address(String service) {
        return addresses.of(service);
    }

    /** Ends a service gracefully, starts it again, returns when it is ready. */
    public void restart(String service) {
        services.find(service).close();
        resume(service);
    }

    /** Ends a service gracefully and leaves it ended. */
    public void stop(String service) {
        services.find(service).close();
    }

    /** Ends a service as a crash would. */
    public void kill(String service) {
        services.find(service).kill();
    }

    /** Starts a service that was stopped or killed, returns when it is ready. */
    public void resume(String service) {
        ServiceProcess process = services.find(service);
        process.launch();
        process.awaitReady();
    }

    /** The process of a service that runs. */
    public ProcessHandle process(String service) {
        return services.find(service).handle();
    }

    /** Looks after the running system. */
    public Watch watch(Consumer<String> tell) {
        Path logs = options.data().resolve("logs");
        List<Part> others = List.of(
                new Part("PostgreSQL", () -> postgres.filter(PostgresServer::alive).isPresent(),
                        Optional.of(logs.resolve("postgresql.log"))),
                new Part("Kafka", () -> broker.process().alive(), Optional.of(logs.resolve("kafka.log"))),
                new Part("The mail server (SMTP)", () -> Doors.greets(settings.smtp().number()), Optional.empty()),
                new Part("The mail server (IMAP)", () -> Doors.greets(settings.imap().number()), Optional.empty()),
                new Part("The SMS gateway", () -> Doors.answersHttp(settings.smsGateway().number()),
                        Optional.empty()),
                new Part("The receiver of traces", () -> Doors.answersHttp(settings.traces().number()),
                        Optional.empty()),
                new Part("The page with mails, SMS and traces", () -> Doors.answersHttp(settings.pages().number()),
                        Optional.empty()));
        Stream<Part> telegram = settings.telegram().stream().map(port -> new Part("Telegram's stand-in",
                () -> Doors.answersHttp(port.number()), Optional.empty()));
        return new Watch(services.processes(), Stream.concat(others.stream(), telegram).toList(),
                tell, Clock.systemUTC());
    }

    /** What makes the next start fast; of use while all runs that recorded for it. */
    public StartCaches caches() {
        return caches;
    }

    public Broker broker() {
        return broker;
    }

    public TraceStore traces() {
        return traces;
    }

    /** The mails of an address, newest first. */
    public List<Mail> inbox(String address) {
        return mails.inbox(address, MAILS_TO_A_READER);
    }

    public StackSettings settings() {
        return settings;
    }
}
