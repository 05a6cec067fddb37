package innkeeper.kit.event.resend;

import innkeeper.kit.event.CloudEvents;
import innkeeper.kit.event.LetterHeaders;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
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
            read(letters, committed(partitions(), letters), letter -> {
                send(producer, letter);
                told.add(DeadLetterLine.of(letter));
            }, letters::commitSync);
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
            Set<TopicPartition> all = partitions();
            Map<TopicPartition, Long> done = committed(all, letters);
            read(letters, all.stream().collect(Collectors.toMap(Function.identity(), _ -> 0L)),
                    letter -> reader.read(letter,
                            letter.offset() < done.get(new TopicPartition(letter.topic(), letter.partition()))),
                    _ -> {});
        }
    }

    private static Map<TopicPartition, Long> committed(Set<TopicPartition> all, KafkaConsumer<byte[], byte[]> letters) {
        Map<TopicPartition, OffsetAndMetadata> known = letters.committed(all);
        return all.stream().collect(Collectors.toMap(Function.identity(),
                partition -> Optional.ofNullable(known.get(partition)).map(OffsetAndMetadata::offset).orElse(0L)));
    }

    private Set<TopicPartition> partitions() {
        try (Admin admin = kafka.admin()) {
            List<String> topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.endsWith(LetterHeaders.TOPIC_SUFFIX)).sorted().toList();
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (ExecutionException e) {
            throw new Unavailable("kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("kafka", e);
        }
    }

    /**
     * Reads every partition from where it is told to where it ends now, all at once: one after another, each would wait
     * until the broker has answered what was asked last of the one before.
     *
     * @param reached is told again and again how far it was read
     */
    private void read(KafkaConsumer<byte[], byte[]> letters, Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<byte[], byte[]>> reader, Consumer<Map<TopicPartition, OffsetAndMetadata>> reached) {
        Map<TopicPartition, Long> begins = letters.beginningOffsets(from.keySet());
        Map<TopicPartition, Long> ends = letters.endOffsets(from.keySet());
        Map<TopicPartition, Long> next = new HashMap<>(from);
        next.replaceAll((partition, offset) -> Math.max(offset, begins.get(partition)));
        next.entrySet().removeIf(each -> each.getValue() >= ends.get(each.getKey()));
        letters.assign(next.keySet());
        next.forEach(letters::seek);
        while (!next.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> letter : letters.poll(POLL)) {
                if (letter.offset() < ends.get(new TopicPartition(letter.topic(), letter.partition()))
                        && CloudEvents.header(letter, LetterHeaders.GROUP).equals(group)) {
                    reader.accept(letter);
                }
            }
            next.replaceAll((partition, _) -> Math.min(letters.position(partition), ends.get(partition)));
            reached.accept(next.entrySet().stream().collect(
                    Collectors.toMap(Map.Entry::getKey, each -> new OffsetAndMetadata(each.getValue()))));
            next.entrySet().removeIf(each -> each.getValue() >= ends.get(each.getKey()));
            letters.assign(next.keySet());
        }
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
