package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Canonical;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The parameters of one request as the contract read them: each once, with the type and within the limits that it
 * promises. Names are those of problem answers: {@code query:limit}, {@code path:hotel_id}, {@code header:If-Match}.
 */
public final class Values {
    private final Map<String, JsonNode> read;

    Values(Map<String, JsonNode> read) {
        this.read = Map.copyOf(read);
    }

    public Optional<String> text(String name) {
        return one(name, JsonNode::isTextual, JsonNode::textValue);
    }

    public Optional<Integer> integer(String name) {
        return one(name, JsonNode::canConvertToInt, JsonNode::intValue);
    }

    public Optional<Long> longInteger(String name) {
        return one(name, JsonNode::canConvertToLong, JsonNode::longValue);
    }

    public Optional<Boolean> flag(String name) {
        return one(name, JsonNode::isBoolean, JsonNode::booleanValue);
    }

    public Optional<LocalDate> date(String name) {
        return text(name).map(Canonical::date);
    }

    public Optional<Instant> instant(String name) {
        return text(name).map(Canonical::instant);
    }

    public Optional<UUID> uuid(String name) {
        return text(name).map(Canonical::uuid);
    }

    /** The items of a list; none where it was not given. */
    public List<String> texts(String name) {
        return many(name, JsonNode::textValue);
    }

    public List<Integer> integers(String name) {
        return many(name, JsonNode::intValue);
    }

    private <T> Optional<T> one(String name, Function<JsonNode, Boolean> fits, Function<JsonNode, T> take) {
        Optional<JsonNode> value = Optional.ofNullable(read.get(name));
        value.filter(node -> !fits.apply(node)).ifPresent(node -> {
            throw new IllegalStateException("the contract reads %s as %s".formatted(name, node.getNodeType()));
        });
        return value.map(take);
    }

    private <T> List<T> many(String name, Function<JsonNode, T> take) {
        return Optional.ofNullable(read.get(name)).stream().flatMap(JsonNode::valueStream).map(take).toList();
    }
}
