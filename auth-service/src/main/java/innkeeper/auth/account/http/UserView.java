package innkeeper.auth.account.http;

import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Standing;
import innkeeper.kernel.PersonId;
import innkeeper.kit.http.Answer;
import java.time.Instant;

/** A person as the contract shows them; phone and reason are null where there are none, because it says so. */
public record UserView(
        PersonId id, String email, boolean emailVerified, String fullName, String role, String locale, String phone,
        String status, String suspensionReason, Instant createdAt) {

    public static UserView of(Person person) {
        return new UserView(person.id(), person.email().value(), person.emailVerified(), person.fullName(),
                person.role().code(), person.locale(), phone(person.profile().phone()), status(person.standing()),
                reason(person.standing()), person.createdAt());
    }

    public static Answer answer(Person person) {
        return Answer.ok(of(person)).etag(person.version());
    }

    private static String phone(Phone phone) {
        return phone.equals(Phone.NONE) ? null : phone.value();
    }

    private static String status(Standing standing) {
        return switch (standing) {
            case Standing.Active _,Standing.Leaving _ -> "active";
            case Standing.Suspended _ -> "suspended";
        };
    }

    private static String reason(Standing standing) {
        return switch (standing) {
            case Standing.Active _,Standing.Leaving _ -> null;
            case Standing.Suspended(var reason, _) -> reason;
        };
    }
}
