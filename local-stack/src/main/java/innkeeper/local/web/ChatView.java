package innkeeper.local.web;

import innkeeper.standin.telegram.Talk;
import innkeeper.standin.telegram.chat.Answer;
import innkeeper.standin.telegram.chat.Button;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.standin.telegram.chat.Query;
import innkeeper.standin.telegram.chat.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A chat as its page shows it, and as JSON. */
final class ChatView {
    private static final Duration TOAST_SHOWN = Duration.ofSeconds(6);
    /** Telegram's apps show no longer that a tap waits. */
    private static final Duration SPINNING = Duration.ofSeconds(15);
    private static final ZoneId HERE = ZoneId.systemDefault();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(HERE);

    private ChatView() {}

    /** @param seen the query whose answer was read and closed */
    static Map<String, Object> of(Talk talk, List<Map.Entry<String, String>> menu, String seen, Instant now) {
        Standing standing = talk.here().standing();
        return Map.of(
                "person", Map.of("id", talk.person().id(), "name", talk.person().name()),
                "language", talk.person().language(),
                "opened", standing != Standing.SILENT,
                "blocked", standing == Standing.BLOCKED,
                "menu", menu.stream().map(item -> Map.of("command", item.getKey(), "description", item.getValue()))
                        .toList(),
                "toast", toast(talk, seen, now).map(ChatView::row).orElse(Map.of()),
                "days", days(talk, talk.waiting().stream()
                        .filter(query -> query.at().plus(SPINNING).isAfter(now)).toList()));
    }

    static Map<String, Object> json(Talk talk) {
        return Map.of("id", talk.person().id(), "name", talk.person().name(), "language", talk.person().language(),
                "posts", talk.posts().stream().map(post -> Map.of("id", post.id(), "mine", !post.fromBot(), "text",
                        post.text(), "photo", post.photo(), "edited", post.wasEdited(), "buttons",
                        post.keyboard().buttons().map(button -> Map.of("text", button.text(), "action",
                                button.action().wire(), "value", button.value())).toList()))
                        .toList(),
                "answers", talk.answers().stream().map(ChatView::row).toList(),
                "waiting", talk.waiting().size());
    }

    /** A note goes by itself; a box stays until it is closed, or the person does something else. */
    private static Optional<Answer> toast(Talk talk, String seen, Instant now) {
        return talk.answers().reversed().stream().findFirst()
                .filter(answer -> !answer.text().isEmpty() && !answer.query().id().equals(seen))
                .filter(answer -> answer.alert() || answer.at().plus(TOAST_SHOWN).isAfter(now));
    }

    private static Map<String, Object> row(Answer answer) {
        return Map.of("id", answer.query().id(), "text", answer.text(), "alert", answer.alert());
    }

    private static List<Map<String, Object>> days(Talk talk, List<Query> waiting) {
        Map<LocalDate, List<Post>> days = talk.posts().stream().collect(Collectors.groupingBy(
                post -> LocalDate.ofInstant(post.at(), HERE), LinkedHashMap::new, Collectors.toList()));
        Locale locale = Locale.forLanguageTag(talk.person().language().startsWith("ru") ? "ru" : "en");
        DateTimeFormatter name = DateTimeFormatter.ofPattern("d MMMM", locale);
        return days.entrySet().stream().map(day -> Map.<String, Object>of("name", name.format(day.getKey()),
                "posts", day.getValue().stream().map(post -> row(post, waiting)).toList())).toList();
    }

    private static Map<String, Object> row(Post post, List<Query> waiting) {
        return Map.of(
                "id", post.id(),
                "mine", !post.fromBot(),
                "html", FormattedHtml.of(post.content()),
                "photo", post.photo(),
                "time", TIME.format(post.at()),
                "edited", post.wasEdited(),
                "rows", post.keyboard().rows().stream().map(row -> row.stream().map(button -> key(post, button, waiting))
                        .toList()).toList());
    }

    private static Map<String, Object> key(Post post, Button button, List<Query> waiting) {
        return Map.of("text", button.text(), "action", button.action().wire(), "value", button.value(),
                "waiting", waiting.stream()
                        .anyMatch(query -> query.post() == post.id() && query.data().equals(button.value())));
    }
}
