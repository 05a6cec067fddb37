package innkeeper.kit.event.consume;

import innkeeper.kit.kafka.BrokerWatch;
import innkeeper.kit.kafka.ConsumerLag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stay in a consumer group. The partitions are handled side by side, each by a worker of its own, while this thread
 * fetches and commits what is done: so a slow partition neither holds up the others nor ends the member. One that
 * has much to do yet is not fetched from. A partition that goes to another member is left first: its event under way is
 * waited for, and what is done is committed.
 */
final class GroupMember implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupMember.class);
    /** While events are under way, so that what is done is soon committed. */
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration POLL_QUIET = Duration.ofSeconds(1);
    private static final Duration LEAVE = Duration.ofSeconds(5);
    /** An event that takes longer is handled by both members; the inbox lets it take effect once. */
    private static final Duration LAST_EVENT = Duration.ofSeconds(30);
    private static final int MUCH = 200;
    private static final int LITTLE = 100;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Delivery delivery;
    private final RetryPauses pauses;
    private final Map<TopicPartition, PartitionWorker> workers = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    /** Nothing is under way, and nothing to be committed. */
    private boolean quiet = true;

    GroupMember(KafkaConsumer<byte[], byte[]> consumer, List<String> topics, Duration retryPause, Delivery delivery) {
        this.consumer = consumer;
        this.delivery = delivery;
        this.pauses = new RetryPauses(retryPause);
        consumer.subscribe(topics, new Handover());
    }

    /** Fetches once, hands out what came and commits what is done. */
    void turn() {
        ConsumerRecords<byte[], byte[]> messages = fetch();
        messages.partitions().forEach(partition -> workers
                .computeIfAbsent(partition, each -> new PartitionWorker(each, delivery, pauses))
                .add(messages.records(partition)));
        workers.values().forEach(PartitionWorker::check);
        boolean idle = workers.values().stream().allMatch(worker -> worker.waiting() == 0);
        quiet = commit(workers.keySet()) && idle;
        consumer.pause(with(worker -> worker.waiting() >= MUCH));
        consumer.resume(with(worker -> worker.waiting() <= LITTLE));
    }

    /** Ends the wait for events, this or the next; any thread may call it. */
    void wake() {
        consumer.wakeup();
    }

    private ConsumerRecords<byte[], byte[]> fetch() {
        try {
            return consumer.poll(quiet ? POLL_QUIET : POLL);
        } catch (WakeupException _) {
            return ConsumerRecords.empty();
        }
    }

    void report(ConsumerLag lag, BrokerWatch watch) {
        Map<String, Long> byTopic = new HashMap<>();
        consumer.assignment().forEach(partition -> byTopic.merge(partition.topic(),
                consumer.currentLag(partition).orElse(0), Long::sum));
        workers.forEach((partition, worker) -> byTopic.merge(partition.topic(), (long) worker.waiting(), Long::sum));
        lag.update(byTopic);
        if (isConnected()) {
            watch.here();
        } else {
            watch.away("no connection");
        }
    }

    @Override
    public void close() {
        leave(List.copyOf(workers.keySet()));
        consumer.close(CloseOptions.timeout(LEAVE));
    }

    private List<TopicPartition> with(Predicate<PartitionWorker> state) {
        return workers.entrySet().stream().filter(entry -> state.test(entry.getValue())).map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What cannot be committed now is committed with what follows; at worst it comes again, and the inbox knows it.
     *
     * @return whether nothing was done since the last time
     */
    private boolean commit(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> news = news(partitions);
        if (news.isEmpty()) {
            return true;
        }
        try {
            commitSync(news);
            committed.putAll(news);
        } catch (RebalanceInProgressException | CommitFailedException e) {
            LOG.debug("Offsets are not committed while the group shares out its partitions", e);
        }
        return false;
    }

    /** Who is woken here goes on: only a wait for events is to end early. */
    private void commitSync(Map<TopicPartition, OffsetAndMetadata> news) {
        try {
            consumer.commitSync(news);
        } catch (WakeupException _) {
            consumer.commitSync(news);
        }
    }

    /** What is done and not committed yet. */
    private Map<TopicPartition, OffsetAndMetadata> news(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        partitions.forEach(partition -> workers.get(partition).next().map(OffsetAndMetadata::new)
                .filter(next -> !next.equals(committed.get(partition)))
                .ifPresent(next -> news.put(partition, next)));
        return news;
    }

    private void leave(Collection<TopicPartition> partitions) {
        List<TopicPartition> known = partitions.stream().filter(workers::containsKey).toList();
        stop(known);
        try {
            commit(known);
        } catch (KafkaException e) {
            LOG.debug("What is done could not be committed", e);
        }
        forget(known);
    }

    private void stop(List<TopicPartition> partitions) {
        List<PartitionWorker> ending = partitions.stream().map(workers::get).filter(Objects::nonNull).toList();
        ending.forEach(PartitionWorker::stop);
        long end = System.nanoTime() + LAST_EVENT.toNanos();
        try {
            for (PartitionWorker worker : ending) {
                worker.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(workers::remove);
        partitions.forEach(committed::remove);
    }

    private boolean isConnected() {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Number count && count.doubleValue() > 0);
    }

    private final class Handover implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            leave(partitions);
        }

        /** Others have them already, so there is nothing to commit. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            stop(new ArrayList<>(partitions));
            forget(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // positions come from the committed offsets
        }
    }
}
