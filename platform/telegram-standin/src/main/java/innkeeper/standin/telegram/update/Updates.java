package innkeeper.standin.telegram.update;

import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.standin.telegram.TelegramError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the bot has yet to be told, in the order in which it happened, until it confirms that it knows. One poll or one webhook
 * takes it; whoever polls beside another ends that one's poll.
 */
public final class Updates {
    private static final int IDS_A_SECOND = 10;
    private static final Duration UNTIL_IDS_BEGIN_AGAIN = Duration.ofDays(2_000);

    private final List<Update> queue = new ArrayList<>();
    /** Those that the next one is to overtake. */
    private final List<Update> held = new ArrayList<>();
    /** Those that came out of order with the last answer, until a poll goes on after it. */
    private List<Update> told = List.of();
    private int goesOn;
    private final Disorder disorder = new Disorder();
    private Set<String> allowed = Set.of();
    private Optional<Webhook> webhook = Optional.empty();
    private Object poll = new Object();
    private long waiters;
    private boolean closed;
    private int lastId;

    /** Ids go on rising after a restart, where no more than ten a second were given before it. */
    public Updates(Instant start) {
        this.lastId = (int) (start.getEpochSecond() % UNTIL_IDS_BEGIN_AGAIN.toSeconds()) * IDS_A_SECOND;
    }

    /** @param type as the API names it: {@code callback_query} */
    public synchronized void add(String type, long chat, ObjectNode content) {
        if (!allowed.isEmpty() && !allowed.contains(type)) {
            return;
        }
        long now = System.nanoTime();
        Duration late = disorder.takeLate();
        Duration hold = disorder.takeSwapped();
        boolean repeated = disorder.takeAgain();
        Update update = new Update(++lastId, type, chat, content, now + late.plus(hold).toNanos(),
                !late.isZero() || !hold.isZero());
        List<Update> line = hold.isZero() ? queue : held;
        line.add(update);
        if (hold.isZero()) {
            held.forEach(overtaken -> queue.add(overtaken.readyAt(now)));
            held.clear();
        }
        if (repeated) {
            line.add(update.repeated());
        }
        notifyAll();
    }

    /** The next ones come twice, under the same id. */
    public synchronized void again(int updates) {
        disorder.again(updates);
    }

    /** Each of the next ones comes after the one that follows it, or a second late where none does. */
    public synchronized void swapped(int updates) {
        disorder.swapped(updates);
    }

    public synchronized void late(int updates, Duration by) {
        disorder.late(updates, by);
    }

    /** Which types are kept from now on; empty for all. */
    public synchronized void allow(Set<String> types) {
        allowed = Collections.unmodifiableSet(new TreeSet<>(types));
    }

    public synchronized Set<String> allowed() {
        return allowed;
    }

    /** Those that nobody has taken yet, or that were taken and not confirmed. */
    public synchronized int pending() {
        return queue.size() + held.size() + told.size();
    }

    /** How many polls have had to wait so far. */
    public synchronized long waiters() {
        return waiters;
    }

    /**
     * Waits for updates; what is older than {@code offset} is confirmed by it and never comes again.
     *
     * @param offset below zero: only the latest so many are left
     * @throws TelegramError 409 where a webhook is set, or somebody else polls
     */
    public List<ObjectNode> poll(int offset, int limit, Duration timeout) throws InterruptedException {
        return poll(offset, limit, timeout, new Object());
    }

    private synchronized List<ObjectNode> poll(int offset, int limit, Duration timeout, Object mine)
            throws InterruptedException {
        requireNoWebhook();
        confirm(offset);
        long end = System.nanoTime() + timeout.toNanos();
        List<Update> ready = ready(limit);
        if (ready.isEmpty() && !timeout.isZero()) {
            poll = mine;
            waiters++;
            notifyAll();
        }
        while (ready.isEmpty() && !closed && waitUntil(end)) {
            if (poll != mine) {
                throw TelegramError.conflict(webhook.isPresent()
                        ? "terminated by setWebhook request"
                        : "terminated by other getUpdates request; make sure that only one bot instance is running");
            }
            ready = ready(limit);
        }
        told = ready.stream().filter(Update::insisting).toList();
        goesOn = ready.stream().mapToInt(Update::id).max().orElse(offset - 1) + 1;
        queue.removeAll(told);
        return ready.stream().map(Update::wire).toList();
    }

    /** Whoever does not go on after the last answer has not got it, and what was in it out of order would be lost. */
    private void confirm(int offset) {
        if (offset != goesOn) {
            queue.addAll(0, told);
        }
        told = List.of();
        int from = offset < 0 ? lastId + 1 + offset : offset;
        queue.removeIf(update -> update.id() < from && !update.insisting());
    }

    private List<Update> ready(int limit) {
        long now = releaseHeld();
        return queue.stream().filter(update -> update.isReady(now)).limit(limit).toList();
    }

    /** @return false once the end has come */
    private boolean waitUntil(long end) throws InterruptedException {
        long now = System.nanoTime();
        long next = Stream.concat(queue.stream(), held.stream()).mapToLong(update -> update.readyAt() - now).filter(wait -> wait > 0).min()
                .orElse(Long.MAX_VALUE);
        long nanos = Math.min(end - now, next);
        if (end - now <= 0) {
            return false;
        }
        wait(nanos / 1_000_000 + 1);
        return true;
    }

    /** What nothing has overtaken in time comes all the same. */
    private long releaseHeld() {
        long now = System.nanoTime();
        List<Update> due = held.stream().filter(update -> update.isReady(now)).toList();
        held.removeAll(due);
        queue.addAll(due);
        return now;
    }

    private void requireNoWebhook() {
        if (webhook.isPresent()) {
            throw TelegramError.conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
                    + "webhook first");
        }
    }

    public synchronized Optional<Webhook> webhook() {
        return webhook;
    }

    /** From now on updates go there; whoever polls is sent away. */
    public synchronized void push(Webhook to) {
        queue.addAll(0, told);
        told = List.of();
        webhook = Optional.of(to);
        poll = to;
        notifyAll();
    }

    /** @return whether there was one */
    public synchronized boolean pushNoMore() {
        boolean was = webhook.isPresent();
        webhook = Optional.empty();
        notifyAll();
        return was;
    }

    public synchronized void forget() {
        queue.clear();
        held.clear();
        told = List.of();
    }

    /** The next update that is ready, of a chat that none is on its way for; waits for one while the webhook is set. */
    synchronized Optional<Update> next(Webhook mine, Set<Long> busy) throws InterruptedException {
        while (!closed && webhook.filter(mine::equals).isPresent()) {
            long now = releaseHeld();
            Optional<Update> next = queue.stream().filter(update -> update.isReady(now))
                    .filter(update -> !busy.contains(update.chat())).findFirst();
            if (next.isPresent()) {
                return next;
            }
            waitUntil(now + Duration.ofSeconds(1).toNanos());
        }
        return Optional.empty();
    }

    /** It came through. */
    synchronized void done(Update update) {
        queue.remove(update);
    }

    synchronized void wake() {
        notifyAll();
    }

    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
