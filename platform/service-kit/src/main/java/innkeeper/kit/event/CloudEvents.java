package innkeeper.kit.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The headers of CloudEvents 1.0 in the binary mode of its Kafka binding, section 3.2: attributes begin with {@code ce_}. */
public final class CloudEvents {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    /** W3C Trace Context. */
    public static final String TRACEPARENT = "traceparent";

    private CloudEvents() {}

    public static void add(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    /** Empty when there is none. */
    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    /** Empty for nothing. */
    public static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
