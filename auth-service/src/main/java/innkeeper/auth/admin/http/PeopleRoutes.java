package innkeeper.auth.admin.http;

import innkeeper.auth.person.domain.Person;
import innkeeper.auth.account.http.UserView;
import innkeeper.auth.account.usecase.ReadProfile;
import innkeeper.auth.admin.usecase.Directory;
import innkeeper.auth.admin.usecase.InvitePerson;
import innkeeper.auth.admin.usecase.ReinstatePerson;
import innkeeper.auth.admin.usecase.Selection;
import innkeeper.auth.admin.usecase.SuspendPerson;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Role;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.text.Mailbox;
import java.util.List;
import java.util.Map;

/** Everybody's accounts, as an admin looks after them. */
public final class PeopleRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("users", Place.class);
    private static final String DEFAULT_LOCALE = "en";

    private final Directory directory;
    private final ReadProfile readProfile;
    private final InvitePerson invitePerson;
    private final SuspendPerson suspendPerson;
    private final ReinstatePerson reinstatePerson;

    public PeopleRoutes(
            Directory directory, ReadProfile readProfile, InvitePerson invitePerson, SuspendPerson suspendPerson,
            ReinstatePerson reinstatePerson) {
        this.directory = directory;
        this.readProfile = readProfile;
        this.invitePerson = invitePerson;
        this.suspendPerson = suspendPerson;
        this.reinstatePerson = reinstatePerson;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listUsers", this::list)
                .on("inviteUser", this::invite)
                .on("readUser", this::read)
                .on("suspendUser", this::suspend)
                .on("reinstateUser", this::reinstate);
    }

    private Answer list(Call call) {
        List<Person> found = directory.list(new Selection(
                call.query("email").map(Mailbox::orAsIs).map(EmailAddress::folded).orElse(""), call.query("role").orElse(""),
                call.query("status").orElse(""),
                call.cursor(CURSORS).map(last -> last.id().toString()).orElse(""), Page.asked(call.limit())));
        return Answer.ok(Page.of(found, call.limit(), UserView::of, last -> CURSORS.write(new Place(last.id()))));
    }

    private Answer invite(Call call) {
        Invitation body = call.body(Invitation.class);
        Person person = invitePerson.handle(new EmailAddress(body.email()), body.fullName(),
                Role.named(body.role()).orElseThrow(), body.locale() == null ? DEFAULT_LOCALE : body.locale());
        return Answer.created("/v1/users/" + person.id(), UserView.of(person)).etag(person.version());
    }

    private Answer read(Call call) {
        PersonId id = id(call);
        call.access().require(Resource.of("user", id.toString(), Map.of("user_id", id.toString())));
        return UserView.answer(readProfile.handle(id));
    }

    private Answer suspend(Call call) {
        PersonId admin = PersonId.of(call.access().subject().id());
        return UserView.answer(suspendPerson.handle(admin, id(call), reason(call.body(Suspension.class))));
    }

    private Answer reinstate(Call call) {
        return UserView.answer(reinstatePerson.handle(id(call)));
    }

    private static String reason(Suspension body) {
        return body.reason();
    }

    private static PersonId id(Call call) {
        return new PersonId(call.id("user_id"));
    }

    record Invitation(String email, String fullName, String role, String locale) {}

    record Suspension(String reason) {}

    record Place(PersonId id) {}
}
