package innkeeper.kit.access;

import java.util.List;

/** What a list may show its caller. */
public sealed interface Scope {
    record Everything() implements Scope {}

    /** What meets one of the conditions. */
    record Only(List<Condition> anyOf) implements Scope {}
}
