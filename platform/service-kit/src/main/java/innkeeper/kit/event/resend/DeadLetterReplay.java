package innkeeper.kit.event.resend;

import innkeeper.kit.event.CloudEvents;
import innkeeper.kit.event.LetterHeaders;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Lists the dead letters of one consumer group, and puts them back on the topics that they came from, for that group alone. Of
 * all, each is taken once: how far the letters were read is kept as the offsets of the group {@code <group>.resend}.
 */
final class DeadLetterReplay {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients kafka;
    private final String group;

    DeadLetterReplay(KafkaClients kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** All that were not delivered again yet, a line on each. @throws Unavailable as {@link #send}; the next call goes on from there */
    List<String> replay() {
        List<String> told = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> letters = kafka.consumer(group + ".resend");
                Producer<byte[], byte[]> producer = kafka.producer()) {
            for (TopicPartition partition : partitions()) {
                OffsetAndMetadata end = read(partition, letters, committed(partition, letters), letter -> {
                    send(producer, letter);
                    told.add(DeadLetterLine.of(letter));
                });
                letters.commitSync(Map.of(partition, end));
            }
        }
        return told;
    }

    /**
     * Those that are asked for, also where they were delivered again before, a line on each. Later calls of {@link #replay()} deliver
     * them once more, which changes nothing where they were handled by then.
     */
    List<String> replay(Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        List<String> told = new ArrayList<>();
        try (Producer<byte[], byte[]> producer = kafka.producer()) {
            readAll((letter, _) -> {
                if (wanted.test(letter)) {
                    send(producer, letter);
                    told.add(DeadLetterLine.of(letter));
                }
            });
        }
        return told;
    }

    /** A line on each letter that is kept; changes nothing. */
    List<String> list() {
        List<String> told = new ArrayList<>();
        readAll((letter, again) -> told.add(DeadLetterLine.of(letter) + (again ? " (delivered again)" : "")));
        return told;
    }

    private interface Reader {
        /** @param again whether a replay of all has been past it */
        void read(ConsumerRecord<byte[], byte[]> letter, boolean again);
    }

    private void readAll(Reader reader) {
        try (KafkaConsumer<byte[], byte[]> letters = kafka.consumer(group + ".resend")) {
            for (TopicPartition partition : partitions()) {
                long done = committed(partition, letters);
                read(partition, letters, 0, letter -> reader.read(letter, letter.offset() < done));
            }
        }
    }

    private static long committed(TopicPartition partition, KafkaConsumer<byte[], byte[]> letters) {
        OffsetAndMetadata known = letters.committed(Set.of(partition)).get(partition);
        return known == null ? 0 : known.offset();
    }

    private List<TopicPartition> partitions() {
        try (Admin admin = kafka.admin()) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.endsWith(LetterHeaders.TOPIC_SUFFIX)).sorted().toList();
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
        } catch (ExecutionException e) {
            throw new Unavailable("kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("kafka", e);
        }
    }

    /** @return how far it was read */
    private OffsetAndMetadata read(TopicPartition partition, KafkaConsumer<byte[], byte[]> letters, long from,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        List<TopicPartition> alone = List.of(partition);
        letters.assign(alone);
        long begin = Math.max(from, letters.beginningOffsets(alone).get(partition));
        letters.seek(partition, begin);
        long end = letters.endOffsets(alone).get(partition);
        while (letters.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> letter : letters.poll(POLL)) {
                if (letter.offset() < end && CloudEvents.header(letter, LetterHeaders.GROUP).equals(group)) {
                    reader.accept(letter);
                }
            }
        }
        return new OffsetAndMetadata(Math.max(begin, end));
    }

    /** @throws Unavailable when the broker does not take it */
    private void send(Producer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> letter) {
        List<Header> own = StreamSupport.stream(letter.headers().spliterator(), false)
                .filter(header -> !header.key().startsWith(LetterHeaders.PREFIX)
                        && !header.key().equals(LetterHeaders.MEANT_FOR))
                .collect(Collectors.toList());
        String topic = letter.topic().substring(0, letter.topic().length() - LetterHeaders.TOPIC_SUFFIX.length());
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, null, letter.key(), letter.value(), own);
        CloudEvents.add(event, LetterHeaders.MEANT_FOR, group);
        try {
            producer.send(event).get();
        } catch (ExecutionException e) {
            throw new Unavailable("kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("kafka", e);
        }
    }
}
