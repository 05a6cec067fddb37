package innkeeper.testkit.infra;

import innkeeper.kit.settings.KafkaSettings;
import innkeeper.testbase.PatientWaits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka broker, started once for all tests of a JVM, and a test's own hands to put in and take out events. */
public final class TestKafka {
    private TestKafka() {}

    private static final class Shared {
        private static final KafkaSettings SETTINGS = switch (Infra.chosen()) {
            case EMBEDDED -> embedded();
            case TESTCONTAINERS -> container();
        };

        @SuppressWarnings("resource")
        private static KafkaSettings embedded() {
            TestBroker broker = TestBroker.start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            return broker.settings();
        }

        @SuppressWarnings("resource")
        private static KafkaSettings container() {
            KafkaContainer kafka = new KafkaContainer(Infra.KAFKA_IMAGE);
            kafka.start();
            return TestBroker.settings(kafka.getBootstrapServers());
        }
    }

    /** Three attempts with 50 ms between them; topics of three partitions, records of a megabyte. */
    public static KafkaSettings settings() {
        return Shared.SETTINGS;
    }

    /** Puts a CloudEvent with a new id on a topic and returns the id. */
    public static UUID publish(String topic, String key, String type, String json) {
        UUID id = UUID.randomUUID();
        publish(settings(), topic, key, json, Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type", type,
                "ce_source", "/test", "ce_subject", key, "ce_time", Instant.now().toString(),
                "content-type", "application/json"));
        return id;
    }

    /** Puts a record as it is on a topic, broken ones too. */
    public static void publish(KafkaSettings kafka, String topic, String key, String value,
            Map<String, String> headers) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Not published", e);
        }
    }

    /** Reads a topic from its beginning until what was read is enough. @throws AssertionError when it never is */
    public static List<ConsumerRecord<String, String>> read(String topic,
            Predicate<List<ConsumerRecord<String, String>>> enough) {
        return read(settings(), topic, enough);
    }

    public static List<ConsumerRecord<String, String>> read(KafkaSettings kafka, String topic,
            Predicate<List<ConsumerRecord<String, String>>> enough) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG, "reader-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 500),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + PatientWaits.PATIENCE.toNanos();
            while (!enough.test(found)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("%s held only %s".formatted(topic, found));
                }
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    /** The names of all topics that there are. */
    public static Set<String> topics() {
        try (Admin admin = Admin.create(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings().bootstrapServers()))) {
            return admin.listTopics().names().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The broker does not say", e);
        }
    }

    /** Empty when the record has no such header. */
    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
