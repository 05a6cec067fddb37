package innkeeper.auth.account.http;

import innkeeper.auth.person.domain.Person;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.account.usecase.ChangeProfile;
import innkeeper.auth.account.usecase.ReadProfile;
import innkeeper.auth.person.domain.Phone;
import innkeeper.auth.person.domain.Profile;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
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
        routing.on("readMe", this::read)
                .on("updateMe", this::change);
    }

    private Answer read(Call call) {
        return UserView.answer(readProfile.handle(me(call)));
    }

    private Answer change(Call call) {
        PersonId me = me(call);
        JsonNode patch = call.body();
        boolean conditional = call.header("If-Match").isPresent();
        return UserView.answer(changeProfile.handle(me, person -> {
            Person current = conditional ? person.expecting(call.ifMatch()) : person;
            return current.edited(patched(current.profile(), patch));
        }));
    }

    private static Profile patched(Profile profile, JsonNode patch) {
        String fullName = patch.path("full_name").asText(profile.fullName());
        JsonNode phone = patch.path("phone");
        return new Profile(fullName, patch.path("locale").asText(profile.locale()), switch (phone.getNodeType()) {
            case STRING -> new Phone(phone.asText());
            case NULL -> Phone.NONE;
            default -> profile.phone();
        });
    }

    private static PersonId me(Call call) {
        String id = call.access().subject().id();
        call.access().require(Resource.of("user", id, Map.of("user_id", id)));
        return PersonId.of(id);
    }
}
