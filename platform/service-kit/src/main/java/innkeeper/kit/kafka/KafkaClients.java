package innkeeper.kit.kafka;

import innkeeper.kit.settings.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import static java.util.Map.entry;

/** Makes Kafka clients with the promises that outbox and inbox build on, and the topics they need. */
public final class KafkaClients {
    private static final int PATIENCE_MS = 5_000;
    private static final int RECONNECT_MS = 2_000;

    private final String bootstrapServers;
    private final int partitions;
    private final int largestRecord;
    private final Duration fetchWait;

    public KafkaClients(KafkaSettings settings) {
        this.bootstrapServers = settings.bootstrapServers();
        this.partitions = settings.topicPartitions();
        this.largestRecord = settings.maxRecordBytes();
        this.fetchWait = settings.fetchWait();
    }

    /** A send fails for good after ten seconds at most. */
    public Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largestRecord,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MS,
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MS),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Partitions change hands one by one: those that stay with a member go on meanwhile. */
    public KafkaConsumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(Map.ofEntries(
                entry(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                entry(ConsumerConfig.GROUP_ID_CONFIG, group),
                entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100),
                entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) fetchWait.toMillis()),
                entry(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName()),
                entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MS),
                entry(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MS),
                entry(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MS)),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A topic that is there already keeps its partitions; a secret one gets its retention too, whoever made it. A name that
     * no topic can have is passed over here: whoever sends to it is told.
     *
     * @throws KafkaException when the broker cannot be reached in time
     */
    public void createMissing(Collection<Topic> topics) {
        try (Admin admin = admin()) {
            admin.createTopics(topics.stream()
                    .map(topic -> new NewTopic(topic.name(), Optional.of(partitions), Optional.empty())).toList())
                    .values().values().forEach(KafkaClients::await);
            admin.incrementalAlterConfigs(topics.stream().flatMap(KafkaClients::secrets)
                    .collect(Collectors.toMap(KafkaClients::resource, KafkaClients::changes)))
                    .values().values().forEach(KafkaClients::await);
        }
    }

    /** What it is asked fails after five seconds. */
    public Admin admin() {
        return Admin.create(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS));
    }

    private static Stream<Topic.Secret> secrets(Topic topic) {
        return switch (topic) {
            case Topic.Ordinary _ -> Stream.empty();
            case Topic.Secret secret -> Stream.of(secret);
        };
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> changes(Topic.Secret topic) {
        return topic.config().entrySet().stream()
                .map(each -> new AlterConfigOp(new ConfigEntry(each.getKey(), each.getValue()), OpType.SET)).toList();
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get(2L * PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException || e.getCause() instanceof InvalidTopicException)) {
                throw new KafkaException("Topics cannot be created: " + e.getCause().getMessage(), e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("The broker did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }
}
