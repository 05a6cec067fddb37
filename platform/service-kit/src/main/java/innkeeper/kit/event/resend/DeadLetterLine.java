package innkeeper.kit.event.resend;

import innkeeper.kit.event.CloudEvents;
import innkeeper.kit.event.LetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What an operator reads of a dead letter: where it lies, what it is, why and when it was put aside; never what it holds. */
final class DeadLetterLine {
    private DeadLetterLine() {}

    static String of(ConsumerRecord<byte[], byte[]> letter) {
        return "%s/%d/%d %s %s %s key=%s, put aside because: %s %s".formatted(letter.topic(), letter.partition(),
                letter.offset(), Instant.ofEpochMilli(letter.timestamp()), CloudEvents.header(letter, CloudEvents.TYPE),
                CloudEvents.header(letter, CloudEvents.ID), key(letter), CloudEvents.header(letter, LetterHeaders.REASON),
                CloudEvents.header(letter, LetterHeaders.DETAIL));
    }

    private static String key(ConsumerRecord<byte[], byte[]> letter) {
        return letter.key() == null ? "" : new String(letter.key(), StandardCharsets.UTF_8);
    }
}
