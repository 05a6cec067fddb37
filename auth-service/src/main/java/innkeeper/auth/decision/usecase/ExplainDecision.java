package innkeeper.auth.decision.usecase;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.person.domain.AuthRejection.UnknownSubject;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.domain.SubjectName;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.kernel.Rejected;

/** Tells what would be decided for somebody, by the same policy that decides; nothing is recorded for them. */
public final class ExplainDecision {
    private final People people;
    private final FactorDuty duty;
    private final Relations relations;

    public ExplainDecision(People people, FactorDuty duty, Relations relations) {
        this.people = people;
        this.duty = duty;
        this.relations = relations;
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
    private Explained decided(Person person, String action, Resource resource) {
        Subject subject = duty.subject(person);
        return person.suspended()
                ? new Explained(subject, Policy.SUSPENDED)
                : decided(subject, action, resource);
    }

    private Explained decided(Subject subject, String action, Resource resource) {
        return new Explained(subject, Policy.decide(subject, action, resource.attributes(), relations));
    }

    /** Whom it is about, and what they would be told. */
    public record Explained(Subject subject, Decision decision) {}
}
