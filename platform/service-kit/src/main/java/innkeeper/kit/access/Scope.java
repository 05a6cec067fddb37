package innkeeper.kit.access;

/** What a list may show its caller. */
public sealed interface Scope {
    record Everything() implements Scope {}

    record Only(String attribute, String value) implements Scope {}
}
