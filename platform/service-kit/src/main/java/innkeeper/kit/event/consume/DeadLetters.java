package innkeeper.kit.event.consume;

import innkeeper.kit.event.CloudEvents;
import innkeeper.kit.event.LetterHeaders;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.Unavailable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sets aside what cannot be handled: {@code <topic>.dlq}, as it came, with the reason in its headers. */
final class DeadLetters implements AutoCloseable {
    private static final int REASON_LENGTH = 500;

    private final KafkaClients kafka;
    private final String group;
    private Producer<byte[], byte[]> producer;

    DeadLetters(KafkaClients kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    static List<Topic> topicsFor(List<Topic> topics) {
        return topics.stream().flatMap(topic -> switch (topic) {
            case Topic.Ordinary(var name) -> Stream.of(Topic.of(topicFor(name)));
            case Topic.Secret _ -> Stream.empty();
        }).toList();
    }

    static String topicFor(String topic) {
        return topic + LetterHeaders.TOPIC_SUFFIX;
    }

    /** Returns when the broker has it. @throws Unavailable when the broker does not take it */
    void bury(ConsumerRecord<byte[], byte[]> message, RuntimeException reason, int attempts) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topicFor(message.topic()), null, message.key(),
                message.value(), message.headers());
        CloudEvents.add(letter, LetterHeaders.GROUP, group);
        CloudEvents.add(letter, LetterHeaders.REASON, reason.getClass().getSimpleName());
        CloudEvents.add(letter, LetterHeaders.DETAIL, shortened(String.valueOf(reason.getMessage())));
        CloudEvents.add(letter, LetterHeaders.ATTEMPTS, Integer.toString(attempts));
        CloudEvents.add(letter, LetterHeaders.ORIGIN,
                "%s/%d/%d".formatted(message.topic(), message.partition(), message.offset()));
        try {
            producer().send(letter).get();
        } catch (KafkaException | ExecutionException e) {
            throw new Unavailable("kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("kafka", e);
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = kafka.producer();
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= REASON_LENGTH ? text : text.substring(0, REASON_LENGTH);
    }
}
