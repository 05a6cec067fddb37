package innkeeper.auth.domain;

/** What the other services are told about a person. */
public sealed interface PersonEvent {
    Person person();

    record Registered(Person person) implements PersonEvent {}

    record Updated(Person person) implements PersonEvent {}
}
