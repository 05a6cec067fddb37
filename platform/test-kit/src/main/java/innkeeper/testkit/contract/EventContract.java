package innkeeper.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Holds real events to the AsyncAPI contract: topic, headers and payload. */
public final class EventContract {
    private static final String DOCUMENT = "/innkeeper/specs/asyncapi/innkeeper.yaml";
    private static final ObjectNode CONTRACT = read();
    private static final Schema HEADERS = schema("/components/messageTraits/CloudEvent/headers");
    private static final Map<String, Message> MESSAGES = messages();

    private record Message(String topic, Schema payload) {}

    private EventContract() {}

    /** Fails unless the contract knows the type and the payload matches its schema. */
    public static void check(String type, String payload) {
        refuse(type, message(type).payload().validate(payload, InputFormat.JSON));
    }

    /** Fails unless topic, key, headers and payload of the record are as the contract says. */
    public static void check(ConsumerRecord<String, byte[]> published) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : published.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        String type = headers.getOrDefault("ce_type", "an event without ce_type");
        refuse(type, HEADERS.validate(new ObjectMapper().valueToTree(headers)));
        if (!published.topic().equals(message(type).topic())) {
            throw new AssertionError("%s was sent to %s".formatted(type, published.topic()));
        }
        if (!published.key().equals(headers.get("ce_subject"))) {
            throw new AssertionError("%s has key %s and subject %s".formatted(
                    type, published.key(), headers.get("ce_subject")));
        }
        check(type, new String(published.value(), StandardCharsets.UTF_8));
    }

    private static Message message(String type) {
        Message message = MESSAGES.get(type);
        if (message == null) {
            throw new AssertionError("the contract knows no event " + type);
        }
        return message;
    }

    private static void refuse(String type, List<Error> errors) {
        if (!errors.isEmpty()) {
            throw new AssertionError(type + " breaks its contract: " + errors);
        }
    }

    private static Map<String, Message> messages() {
        Map<String, Message> messages = new HashMap<>();
        for (JsonNode channel : CONTRACT.at("/channels")) {
            for (JsonNode reference : channel.get("messages")) {
                JsonNode message = CONTRACT.at(reference.get("$ref").asText().substring(1));
                messages.put(message.get("name").asText(), new Message(
                        channel.get("address").asText(),
                        schema(message.at("/payload/$ref").asText().substring(1))));
            }
        }
        return messages;
    }

    /** The document itself, read as a schema that is only a reference into it. */
    private static Schema schema(String pointer) {
        ObjectNode root = CONTRACT.deepCopy();
        root.put("$ref", "#" + pointer);
        SchemaRegistryConfig formats = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry
                .withDefaultDialect(SpecificationVersion.DRAFT_2020_12, it -> it.schemaRegistryConfig(formats))
                .getSchema(root);
    }

    private static ObjectNode read() {
        try (InputStream yaml = EventContract.class.getResourceAsStream(DOCUMENT)) {
            return (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + DOCUMENT, e);
        }
    }
}
