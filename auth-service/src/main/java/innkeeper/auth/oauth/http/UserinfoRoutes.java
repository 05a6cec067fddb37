package innkeeper.auth.oauth.http;

import innkeeper.auth.account.usecase.ReadProfile;
import innkeeper.auth.person.domain.Person;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.Map;

/** Who has logged in, for programs (OpenID Connect Core, 5.3). */
public final class UserinfoRoutes implements Routes {
    private final ReadProfile readProfile;

    public UserinfoRoutes(ReadProfile readProfile) {
        this.readProfile = readProfile;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("readUserinfo", this::userinfo).on("postUserinfo", this::userinfo);
    }

    private Answer userinfo(Call call) {
        String id = call.access().subject().id();
        call.access().require(Resource.of("user", id, Map.of("user_id", id)));
        Person person = readProfile.handle(PersonId.of(id));
        return Answer.ok(new Userinfo(id, person.fullName(), person.locale(), person.email().value(),
                person.emailVerified())).header("Cache-Control", "no-store");
    }

    record Userinfo(String sub, String name, String locale, String email, boolean emailVerified) {}
}
