package innkeeper.hotel;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Decision;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.Set;

import static innkeeper.hotel.usecase.Situations.BORIS;
import static innkeeper.hotel.usecase.Situations.CLARA;

/** What auth-service says of hotels: everybody reads, hoteliers change what is theirs. A token is a first name. */
public final class HotelPolicy implements Authorization {
    private static final Set<String> READING = Set.of(
            "hotel.list", "hotel.read", "room_type.list", "room_type.read", "price.read", "offer.list");

    @Override
    public Decision decide(String token, String action, Resource resource) {
        Subject subject = subject(token);
        if (READING.contains(action)) {
            return new Decision.Allowed(subject, "public");
        }
        if (subject.role() != Role.HOTELIER) {
            return new Decision.Denied(subject, "hoteliers only", "role-forbids");
        }
        if (action.equals("hotel.create")) {
            return new Decision.Allowed(subject, "role-permits");
        }
        String owner = resource.attributes().getOrDefault("owner_id", "");
        if (owner.isEmpty()) {
            return new Decision.Conditional(subject, "hotel-owner", new Condition("owner_id", subject.id()));
        }
        return owner.equals(subject.id())
                ? new Decision.Allowed(subject, "hotel-owner")
                : new Decision.Denied(subject, "not yours", "not-hotel-owner");
    }

    private static Subject subject(String token) {
        return switch (token) {
            case "" -> Subject.anonymous();
            case "boris" ->
                new Subject(BORIS.toString(), Role.HOTELIER, "boris@innkeeper.example", "ru", "Boris", "", true);
            case "clara" ->
                new Subject(CLARA.toString(), Role.HOTELIER, "clara@innkeeper.example", "en", "Clara", "", true);
            case "ada" ->
                new Subject("01930000-0000-7000-8000-000000000009", Role.ADMIN, "admin@innkeeper.example", "en",
                        "Ada", "", true);
            case "anna" -> new Subject("01930000-0000-7000-8000-000000000001", Role.CLIENT,
                    "anna@innkeeper.example", "ru", "Anna", "", true);
            default ->
                throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token is not valid");
        };
    }
}
