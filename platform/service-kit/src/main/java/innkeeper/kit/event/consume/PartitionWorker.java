package innkeeper.kit.event.consume;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Handles the events of one partition one after the other, on a virtual thread that lives as long as there are any. An
 * event that must be tried again keeps its place: the later ones wait behind it.
 */
final class PartitionWorker {
    private static final long NONE = -1;

    private final TopicPartition partition;
    private final Delivery delivery;
    private final RetryPauses pauses;
    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean running;
    private long done = NONE;
    private Throwable failure;

    PartitionWorker(TopicPartition partition, Delivery delivery, RetryPauses pauses) {
        this.partition = partition;
        this.delivery = delivery;
        this.pauses = pauses;
    }

    /** In the order of their offsets, behind those that wait already. */
    synchronized void add(List<ConsumerRecord<byte[], byte[]>> messages) {
        waiting.addAll(messages);
        if (!running) {
            running = true;
            Thread.ofVirtual().name("events-" + partition).start(this::run);
        }
    }

    /** How many events are not done with, the one under way included. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** The offset behind the last event that is done with; empty until there is one. */
    synchronized Optional<Long> next() {
        return done == NONE ? Optional.empty() : Optional.of(done + 1);
    }

    /** Passes on what a handler threw that is no exception, so that it is not lost with the worker's thread. */
    synchronized void check() {
        if (failure != null) {
            throw new IllegalStateException("Partition " + partition, failure);
        }
    }

    /** The event under way is the last one; does not wait for it. */
    void stop() {
        stopping.countDown();
    }

    /** After {@link #stop}: waits for the event under way. */
    synchronized void await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); running && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void run() {
        try {
            for (Optional<ConsumerRecord<byte[], byte[]>> message = first(); message.isPresent(); message = first()) {
                if (isDone(message.get())) {
                    removeFirst();
                }
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            fail(e);
        }
    }

    /** False when the worker was stopped before the event could be done with. */
    private boolean isDone(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        for (int attempt = 1; delivery.deliver(message, attempt) == Delivery.Outcome.RETRY; attempt++) {
            if (stopping.await(pauses.after(attempt).toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Empty when the worker's thread has nothing more to do: it has ended then. */
    private synchronized Optional<ConsumerRecord<byte[], byte[]>> first() {
        running = stopping.getCount() > 0 && !waiting.isEmpty();
        if (!running) {
            notifyAll();
        }
        return running ? Optional.of(waiting.peek()) : Optional.empty();
    }

    private synchronized void removeFirst() {
        done = waiting.remove().offset();
    }

    private synchronized void fail(Throwable thrown) {
        failure = thrown;
        running = false;
        notifyAll();
    }
}
