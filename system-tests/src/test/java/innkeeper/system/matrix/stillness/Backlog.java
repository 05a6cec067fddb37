package innkeeper.system.matrix.stillness;

import innkeeper.system.support.RunningSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Events on the topics that a consumer has not handled yet. */
final class Backlog {
    private static final Admin KAFKA = Admin.create(Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RunningSystem.setting("KAFKA_BOOTSTRAP_SERVERS")));

    private Backlog() {}

    static List<String> events() {
        try {
            List<String> found = new ArrayList<>();
            List<String> groups = KAFKA.listGroups().all().get().stream().map(GroupListing::groupId).toList();
            for (ConsumerGroupDescription group : KAFKA.describeConsumerGroups(groups).all().get().values()) {
                found.addAll(behind(group));
            }
            return found;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> behind(ConsumerGroupDescription group)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = new HashSet<>();
        group.members().forEach(member -> partitions.addAll(member.assignment().topicPartitions()));
        Map<TopicPartition, OffsetAndMetadata> handled =
                KAFKA.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
        Map<TopicPartition, ListOffsetsResultInfo> ends = KAFKA.listOffsets(
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()))).all()
                .get();
        return partitions.stream()
                .filter(partition -> handled(handled, partition) < ends.get(partition).offset())
                .map(partition -> "%s is behind on %s".formatted(group.groupId(), partition))
                .toList();
    }

    private static long handled(Map<TopicPartition, OffsetAndMetadata> handled, TopicPartition partition) {
        OffsetAndMetadata offset = handled.get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
