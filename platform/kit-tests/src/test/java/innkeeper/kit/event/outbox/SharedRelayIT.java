package innkeeper.kit.event.outbox;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.event.Bench;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestKafka;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SharedRelayIT {
    private static final Sql SHARES = Sql.named("test.shares", """
            select count(*) as n from outbox_leases where held_until > clock_timestamp() group by holder order by n
            """);

    @Test
    void relays_share_the_partitions_evenly_and_take_over_those_of_one_that_stops() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            bench.relay();
            await().until(() -> shares(bench).equals(List.of(16L)));
            OutboxRelay second = bench.relay();
            await().until(() -> shares(bench).equals(List.of(8L, 8L)));
            bench.relay();
            await().until(() -> shares(bench).equals(List.of(5L, 5L, 6L)) || shares(bench).equals(List.of(4L, 6L, 6L)));
            second.stop();
            await().until(() -> shares(bench).equals(List.of(8L, 8L)));
        }
    }

    @Test
    void each_key_keeps_its_order_while_relays_come_and_go() {
        try (Bench bench = new Bench(TestKafka.settings(), Telemetry.none())) {
            List<String> keys = List.of("a", "b", "c", "d", "e", "f", "g", "h");
            OutboxRelay first = bench.relay();
            for (int number = 0; number < 60; number++) {
                for (String key : keys) {
                    bench.append(first.outbox(), key, number);
                }
                if (number == 20) {
                    bench.relay();
                    await().until(() -> shares(bench).equals(List.of(8L, 8L)));
                }
                if (number == 40) {
                    first.stop();
                }
            }
            Map<String, List<String>> byKey = TestKafka.read(bench.topic, found -> found.size() >= 480).stream()
                    .collect(groupingBy(ConsumerRecord::key, mapping(ConsumerRecord::value, Collectors.toList())));
            List<String> inOrder = IntStream.range(0, 60).mapToObj("{\"number\":%d}"::formatted).toList();
            keys.forEach(key -> assertEquals(inOrder, byKey.get(key)));
        }
    }

    private static List<Long> shares(Bench bench) {
        return bench.db.query(SHARES, Params.none(), row -> row.bigint("n"));
    }
}
