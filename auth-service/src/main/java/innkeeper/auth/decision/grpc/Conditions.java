package innkeeper.auth.decision.grpc;

import com.google.protobuf.ByteString;
import innkeeper.auth.decision.domain.Capacity;
import innkeeper.auth.v1.Condition;
import innkeeper.auth.v1.Relation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Conditions as they are sent. Those of many values are written once and remembered as long as the list of these values
 * lives, which is until the person's relations change: somebody with hundreds of hotels costs no more than others.
 */
final class Conditions {
    private final Map<Capacity, Map<List<String>, Condition>> written = new EnumMap<>(Capacity.class);

    Conditions() {
        Stream.of(Capacity.values()).forEach(as -> written.put(as, Collections.synchronizedMap(new WeakHashMap<>())));
    }

    Condition of(innkeeper.auth.decision.domain.Condition condition) {
        return condition.oneOf().size() == 1
                ? write(condition)
                : written.get(condition.as()).computeIfAbsent(condition.oneOf(), _ -> write(condition));
    }

    /** In bytes, which need no encoding each time. */
    private static Condition write(innkeeper.auth.decision.domain.Condition condition) {
        Condition.Builder written = Condition.newBuilder()
                .setAttribute(condition.attribute())
                .setRelation(relation(condition.as()))
                .setProvisional(condition.provisional());
        condition.oneOf().forEach(value -> written.addOneOfBytes(ByteString.copyFromUtf8(value)));
        return written.build();
    }

    static Relation relation(Capacity capacity) {
        return switch (capacity) {
            case NONE -> Relation.RELATION_UNSPECIFIED;
            case CLIENT -> Relation.RELATION_CLIENT;
            case OWNER -> Relation.RELATION_OWNER;
            case MANAGER -> Relation.RELATION_MANAGER;
            case FRONT_DESK -> Relation.RELATION_FRONT_DESK;
            case ACCOUNTANT -> Relation.RELATION_ACCOUNTANT;
            case ADMIN -> Relation.RELATION_ADMIN;
        };
    }
}
