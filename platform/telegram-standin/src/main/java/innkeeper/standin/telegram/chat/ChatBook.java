package innkeeper.standin.telegram.chat;

import innkeeper.standin.telegram.text.Formatted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is there, which chats the bot has with them, and what was said. */
public final class ChatBook {
    private static final int POSTS_KEPT = 1_000;
    private static final int ANSWERS_KEPT = 10_000;

    private final Clock clock;
    private final Duration queryLife;
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final Map<Long, TreeMap<Integer, Post>> posts = new LinkedHashMap<>();
    private final Map<String, Query> open = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Numbers numbers;

    /** @param queryLife how long a tap waits for an answer */
    public ChatBook(Clock clock, Duration queryLife) {
        this.clock = clock;
        this.queryLife = queryLife;
        this.numbers = new Numbers(clock.instant());
    }

    /** Somebody, and the chat that they have not opened yet. */
    public synchronized Person add(String name, String username, String language) {
        Person person = new Person(numbers.person(), name, username, language);
        people.put(person.id(), person);
        put(new Chat(person.id(), Kind.PRIVATE, name, Standing.SILENT, 0));
        return person;
    }

    public synchronized Chat addGroup(String title) {
        return put(new Chat(numbers.group(), Kind.GROUP, title, Standing.OPEN, 0));
    }

    /** The supergroup that the group is from now on. */
    public synchronized Chat migrate(Chat group) {
        Chat moved = put(new Chat(numbers.supergroup(), Kind.SUPERGROUP, group.title(), Standing.OPEN, 0));
        chats.put(group.id(), group.moved(moved.id()));
        return moved;
    }

    public synchronized Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    public synchronized List<Person> people() {
        return List.copyOf(people.values());
    }

    public synchronized Optional<Chat> chat(long id) {
        return Optional.ofNullable(chats.get(id));
    }

    public synchronized List<Chat> chats() {
        return List.copyOf(chats.values());
    }

    public synchronized Chat stand(long chat, Standing standing) {
        return chats.computeIfPresent(chat, (_, known) -> known.now(standing));
    }

    /** @param author 0 for the bot */
    public synchronized Post write(long chat, long author, Formatted content, String photo, Keyboard keyboard) {
        Instant now = clock.instant();
        Post post = new Post(numbers.post(), chat, author, now, now, content, photo, keyboard);
        TreeMap<Integer, Post> here = posts.get(chat);
        here.put(post.id(), post);
        if (here.size() > POSTS_KEPT) {
            here.pollFirstEntry();
        }
        return post;
    }

    /** The post as it reads now; nothing where it is gone. */
    public synchronized Optional<Post> rewrite(Post post, Formatted content, Keyboard keyboard) {
        return Optional.ofNullable(posts.get(post.chat()).computeIfPresent(post.id(),
                (_, before) -> before.showing(content, keyboard, clock.instant())));
    }

    public synchronized boolean erase(long chat, int post) {
        return posts.get(chat).remove(post) != null;
    }

    public synchronized Optional<Post> post(long chat, int id) {
        return Optional.ofNullable(posts.getOrDefault(chat, new TreeMap<>()).get(id));
    }

    /** Oldest first. */
    public synchronized List<Post> posts(long chat) {
        return List.copyOf(posts.getOrDefault(chat, new TreeMap<>()).values());
    }

    public int nextPost() {
        return numbers.post();
    }

    public synchronized Query ask(Person from, long chat, int post, String data) {
        Query query = new Query(numbers.query(), from, chat, post, data, clock.instant());
        open.put(query.id(), query);
        return query;
    }

    /** @return whether the query was still waiting */
    public synchronized boolean answer(String id, String text, boolean alert, String url) {
        Query query = open.get(id);
        if (query == null || query.at().plus(queryLife).isBefore(clock.instant())) {
            return false;
        }
        open.remove(id);
        answers.add(new Answer(query, text, alert, url, clock.instant()));
        if (answers.size() > ANSWERS_KEPT) {
            answers.removeFirst();
        }
        return true;
    }

    /** Oldest first. */
    public synchronized List<Answer> answers(long person) {
        return answers.stream().filter(answer -> answer.query().from().id() == person).toList();
    }

    /** Taps that nobody has answered, in time or at all. */
    public synchronized Collection<Query> waiting() {
        return List.copyOf(open.values());
    }

    public synchronized Remembered remembered() {
        return new Remembered(people(), chats(), posts.values().stream().flatMap(here -> here.values().stream()).toList());
    }

    public synchronized void recall(Remembered before) {
        before.people().forEach(person -> people.put(person.id(), person));
        before.chats().stream().map(this::put).forEach(numbers::know);
        before.posts().forEach(post -> {
            posts.get(post.chat()).put(post.id(), post);
            numbers.know(post);
        });
    }

    private Chat put(Chat chat) {
        chats.put(chat.id(), chat);
        posts.put(chat.id(), new TreeMap<>());
        return chat;
    }
}
