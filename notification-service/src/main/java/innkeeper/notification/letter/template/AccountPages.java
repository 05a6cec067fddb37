package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.secret.domain.SecretContent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What is said about an account, in one language. */
final class AccountPages {
    private final Words words;

    AccountPages(Words words) {
        this.words = words;
    }

    Page notice(Message.OfAccount message) {
        String news = key(message.news());
        return page(news, "", "", List.of(List.of(words.fact("at", words.moment(message.at())))), advice(news));
    }

    Page farewell() {
        String news = key(News.Secret.FAREWELL);
        return page(news, "", "", List.of(), advice(news));
    }

    Page link(News.Secret news, SecretContent content) {
        String key = key(news);
        return page(key, words.plain(content.link()), words.say(key + ".button"), until(content.expiresAt()),
                words.say("link.mailed"));
    }

    private List<List<Fact>> until(Instant end) {
        return end.equals(Instant.MAX) ? List.of() : List.of(List.of(words.fact("expires_at", words.moment(end))));
    }

    private String advice(String news) {
        return words.say(news + ".advice");
    }

    private Page page(String news, String link, String button, List<List<Fact>> blocks, String detail) {
        return new Page(words.say(news + ".subject"), words.say(news + ".headline"), link, button, blocks,
                advice(news), new Brief(List.of(detail), ""));
    }

    private static String key(Enum<?> news) {
        return news.name().toLowerCase(Locale.ROOT);
    }
}
