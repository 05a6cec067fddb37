package innkeeper.auth.person.domain;

import innkeeper.kernel.PersonId;

/** How a subject is written where it is asked about: a person's id, {@code anonymous} or {@code service:name}. */
public sealed interface SubjectName {
    record Anonymous() implements SubjectName {}

    record OfService(String name) implements SubjectName {}

    record OfPerson(PersonId id) implements SubjectName {}

    /** @throws IllegalArgumentException for any other text */
    static SubjectName parse(String text) {
        String service = "service:";
        if (text.equals("anonymous")) {
            return new Anonymous();
        }
        return text.startsWith(service)
                ? new OfService(text.substring(service.length()))
                : new OfPerson(PersonId.of(text));
    }

    /** As {@link Subject#reference} writes it. */
    default String text() {
        return switch (this) {
            case Anonymous() -> Subject.ANONYMOUS.reference();
            case OfService(var name) -> Subject.service(name).reference();
            case OfPerson(var id) -> id.toString();
        };
    }
}
