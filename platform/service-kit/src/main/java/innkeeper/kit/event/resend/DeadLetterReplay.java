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
 * Puts the dead letters of one consumer group back on the topics that they came from, for that group alone. Each is
 * taken once: how far the letters were read is kept as the offsets of the group {@code <group>.resend}.
 */
final class DeadLetterReplay {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients kafka;
    private final String group;

    DeadLetterReplay(KafkaClients kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** A line on each letter. @throws Unavailable when the broker does not take one; the next call goes on from there */
    List<String> replay() {
        List<String> told = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> letters = kafka.consumer(group + ".resend");
                Producer<byte[], byte[]> producer = kafka.producer()) {
            for (TopicPartition partition : partitions()) {
                replay(partition, letters, producer, told);
            }
        }
        return told;
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

    private void replay(TopicPartition partition, KafkaConsumer<byte[], byte[]> letters,
            Producer<byte[], byte[]> producer, List<String> told) {
        List<TopicPartition> alone = List.of(partition);
        letters.assign(alone);
        OffsetAndMetadata known = letters.committed(Set.of(partition)).get(partition);
        if (known == null) {
            letters.seekToBeginning(alone);
        }
        long end = letters.endOffsets(alone).get(partition);
        while (letters.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> letter : letters.poll(POLL)) {
                if (letter.offset() < end && CloudEvents.header(letter, LetterHeaders.GROUP).equals(group)) {
                    send(producer, letter);
                    told.add("%s %s, put aside because: %s %s".formatted(CloudEvents.header(letter, CloudEvents.TYPE),
                            CloudEvents.header(letter, CloudEvents.ID),
                            CloudEvents.header(letter, LetterHeaders.REASON),
                            CloudEvents.header(letter, LetterHeaders.DETAIL)));
                }
            }
            letters.commitSync(Map.of(partition, new OffsetAndMetadata(Math.min(end, letters.position(partition)))));
        }
    }

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
