package innkeeper.bot.message.http;

import innkeeper.bot.Rejections;
import innkeeper.bot.chat.usecase.InMemoryChats;
import innkeeper.bot.chat.usecase.InMemoryEvents;
import innkeeper.bot.chat.usecase.TakeIn;
import innkeeper.bot.message.usecase.TakeMessage;
import innkeeper.bot.messenger.telegram.TelegramNews;
import innkeeper.bot.messenger.telegram.TelegramSettings;
import innkeeper.bot.messenger.telegram.TelegramSettings.News;
import innkeeper.bot.messenger.telegram.TelegramWebhook;
import innkeeper.bot.messenger.usecase.Polls;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.http.BrowserSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.contract.ContractClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** The service's door before stores in memory. */
final class Edge implements AutoCloseable {
    static final String KEY = "messenger-key-for-development";

    final InMemoryEvents events = new InMemoryEvents();
    final InMemoryChats chats = new InMemoryChats();
    private final HttpEdge http;
    private final ContractClient client;

    Edge() {
        Rate rate = new Rate(10_000, Duration.ofSeconds(1));
        URI nowhere = URI.create("http://127.0.0.1:1/");
        TelegramSettings telegram =
                new TelegramSettings(nowhere, new Secret("4711:token-for-development"), News.WEBHOOK, nowhere,
                        new Secret("told-to-telegram"), rate, rate, Duration.ofSeconds(5));
        var news = new TelegramNews(telegram, new NobodyPolls(), new TakeIn(events), Telemetry.none(), Clocks.system());
        http = new HttpEdge(
                new HttpSettings("127.0.0.1", 0, 0, 65_536, Duration.ofSeconds(1), "", BrowserSettings.SILENT,
                        ConnectionLimits.USUAL),
                Contract.load("messenger"), new Customers(new Secret(KEY)),
                Rejections::explain, Idempotency.none(), Telemetry.none(), List.of(),
                new MessageRoutes(new TakeMessage(chats, events)), new TelegramWebhook(telegram.secret(), news));
        http.start();
        client = new ContractClient("messenger", URI.create("http://127.0.0.1:" + http.port()));
    }

    private record NobodyPolls() implements Polls {
        @Override
        public boolean take(Duration lease) {
            return false;
        }

        @Override
        public void release() {}
    }

    URI uri(String path) {
        return client.uri(path);
    }

    HttpResponse<String> send(String chat, String key, String json) {
        return client.send(HttpRequest.newBuilder(uri("/v1/chats/%s/messages".formatted(chat)))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)).build());
    }

    HttpResponse<String> update(String secret, String json) {
        return client.send(HttpRequest.newBuilder(uri("/v1/telegram-updates"))
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)).build());
    }

    @Override
    public void close() {
        http.stop();
    }
}
