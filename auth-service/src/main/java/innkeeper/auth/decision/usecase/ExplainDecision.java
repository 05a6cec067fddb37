package innkeeper.auth.decision.usecase;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.person.domain.AuthRejection.UnknownSubject;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.domain.SubjectName;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.Rejected;

/** Tells what would be decided for somebody, by the same policy that decides; nothing is recorded for them. */
public final class ExplainDecision {
    private final People people;

    public ExplainDecision(People people) {
        this.people = people;
    }

    public Explained handle(SubjectName name, String action, Resource resource) {
        return switch (name) {
            case SubjectName.Anonymous() -> decided(Subject.ANONYMOUS, action, resource);
            case SubjectName.OfService(var service) when !Policy.audiencesOf(service).isEmpty() ->
                decided(Subject.service(service), action, resource);
            case SubjectName.OfService _ -> throw new Rejected(new UnknownSubject(name));
            case SubjectName.OfPerson(var id) -> decided(
                    people.find(id).orElseThrow(() -> new Rejected(new UnknownSubject(name))), action, resource);
        };
    }

    /** A suspended person has no session to ask in: they are refused before the policy is asked. */
    private static Explained decided(Person person, String action, Resource resource) {
        Subject subject = Subject.of(person);
        return person.suspended()
                ? new Explained(subject, Policy.SUSPENDED)
                : decided(subject, action, resource);
    }

    private static Explained decided(Subject subject, String action, Resource resource) {
        return new Explained(subject, Policy.decide(subject, action, resource.attributes()));
    }

    /** Whom it is about, and what they would be told. */
    public record Explained(Subject subject, Decision decision) {}
}
