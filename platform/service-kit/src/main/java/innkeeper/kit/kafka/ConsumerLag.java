package innkeeper.kit.kafka;

import innkeeper.kit.telemetry.Meters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many events of each topic this member of the group is not done with. */
public final class ConsumerLag {
    private final String group;
    private final List<String> topics;
    private final Meters meters;
    private final Map<String, Long> byTopic = new ConcurrentHashMap<>();

    public ConsumerLag(String group, List<String> topics, Meters meters) {
        this.group = group;
        this.topics = topics;
        this.meters = meters;
    }

    public void measure() {
        topics.forEach(topic -> meters.gauge("kafka_consumer_lag", () -> byTopic.getOrDefault(topic, 0L),
                "group", group, "topic", topic));
    }

    public void update(Map<String, Long> now) {
        topics.forEach(topic -> byTopic.put(topic, now.getOrDefault(topic, 0L)));
    }
}
