package innkeeper.auth.http;

import innkeeper.auth.domain.FullName;
import innkeeper.auth.domain.Person;
import innkeeper.auth.usecase.account.ChangeProfile;
import innkeeper.auth.usecase.account.ReadProfile;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.time.Instant;
import java.util.Map;

/** The caller's own profile. */
public final class UserRoutes implements Routes {
    private final ReadProfile readProfile;
    private final ChangeProfile changeProfile;

    public UserRoutes(ReadProfile readProfile, ChangeProfile changeProfile) {
        this.readProfile = readProfile;
        this.changeProfile = changeProfile;
    }

    @Override
    public void routing(Routing routing) {
        routing.get("/v1/users/me", "user.read", this::read)
                .patch("/v1/users/me", "user.update", this::change);
    }

    private Answer read(Call call) {
        return answer(readProfile.handle(me(call)));
    }

    private Answer change(Call call) {
        var me = me(call);
        var patch = call.body();
        var conditional = call.header("If-Match").isPresent();
        return answer(changeProfile.handle(me, person -> {
            var current = conditional ? person.expecting(call.ifMatch()) : person;
            var fullName = patch.path("full_name").asText(current.fullName());
            return current.renamed(
                    Inputs.read("/full_name", fullName, FullName::new).value(),
                    patch.path("locale").asText(current.locale()));
        }));
    }

    private static PersonId me(Call call) {
        var id = call.access().subject().id();
        call.access().require(Resource.of("user", id, Map.of("user_id", id)));
        return PersonId.of(id);
    }

    private static Answer answer(Person person) {
        return Answer.ok(new UserView(person.id(), person.email().value(), person.fullName(), person.role().code(),
                person.locale(), person.createdAt())).etag(person.version());
    }

    record UserView(PersonId id, String email, String fullName, String role, String locale, Instant createdAt) {}
}
