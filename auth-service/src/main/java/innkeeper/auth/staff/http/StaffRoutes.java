package innkeeper.auth.staff.http;

import innkeeper.auth.factor.http.Codes;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.auth.staff.domain.Member;
import innkeeper.auth.staff.usecase.AwaitHotel;
import innkeeper.auth.staff.usecase.ChangeStaff;
import innkeeper.auth.staff.usecase.InviteStaff;
import innkeeper.auth.staff.usecase.RemoveStaff;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.auth.staff.usecase.WithdrawInvitation;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Subject;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who works for a hotel, as its owner decides it. */
public final class StaffRoutes implements Routes {
    private static final Cursor<Place> STAFF = new Cursor<>("staff", Place.class);
    private static final Cursor<Place> INVITATIONS = new Cursor<>("staff-invitations", Place.class);
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Staff staff;
    private final AwaitHotel hotels;
    private final InviteStaff invite;
    private final WithdrawInvitation withdraw;
    private final ChangeStaff change;
    private final RemoveStaff remove;
    private final Reconfirmation reconfirmation;
    private final Limits limits;
    private final Clock clock;

    public StaffRoutes(Staff staff, AwaitHotel hotels, InviteStaff invite, WithdrawInvitation withdraw, ChangeStaff change, RemoveStaff remove,
            Reconfirmation reconfirmation, Limits limits, Clock clock) {
        this.staff = staff;
        this.hotels = hotels;
        this.invite = invite;
        this.withdraw = withdraw;
        this.change = change;
        this.remove = remove;
        this.reconfirmation = reconfirmation;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listStaff", this::list)
                .on("inviteStaff", this::invite)
                .on("listStaffInvitations", this::invitations)
                .on("getStaffInvitation", this::invitation)
                .on("withdrawStaffInvitation", this::withdraw)
                .on("changeStaff", this::change)
                .on("removeStaff", this::remove)
                .on("offerOwnership", this::offer);
    }

    private Answer list(Call call) {
        HotelId hotel = theirs(call);
        List<Member> found = staff.members(hotel,
                new PersonId(call.cursor(STAFF).map(Place::id).orElse(BEGINNING)), Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), MemberView::of,
                last -> STAFF.write(new Place(last.person().value()))));
    }

    private Answer invitations(Call call) {
        HotelId hotel = theirs(call);
        List<Invitation> found = staff.invitations(hotel, call.cursor(INVITATIONS).map(Place::id).orElse(BEGINNING),
                Page.asked(call.limit()), clock.instant());
        return Answer.ok(Page.of(found, call.limit(), InvitationView::of,
                last -> INVITATIONS.write(new Place(last.id()))));
    }

    private Answer invitation(Call call) {
        HotelId hotel = existing(call);
        Invitation waiting = staff.invitation(hotel, call.id("invitation_id"), clock.instant());
        require(call, hotel, Map.of());
        return Answer.ok(InvitationView.of(waiting));
    }

    private Answer invite(Call call) {
        HotelId hotel = existing(call);
        innkeeper.kit.access.Relation as = require(call, hotel, Map.of());
        NewStaff body = call.body(NewStaff.class);
        return invite(call, "staff.invite", hotel, body.email(), Relation.named(body.relation()).orElseThrow(), as);
    }

    /** Whoever has a second factor shows that the wish is theirs, and not of whoever has got hold of their token. */
    private Answer offer(Call call) {
        HotelId hotel = existing(call);
        innkeeper.kit.access.Relation as = require(call, hotel, Map.of());
        NewOwner body = call.body(NewOwner.class);
        Subject caller = call.access().subject();
        PersonId me = PersonId.of(caller.id());
        if (reconfirmation.asksCode(me)) {
            limits.password(call);
            reconfirmation.requireCode(
                    me, SessionId.of(caller.sessionId()), Codes.read(body.code()), Limits.network(call));
        }
        return invite(call, "ownership.transfer", hotel, body.email(), Relation.OWNER, as);
    }

    private Answer invite(Call call, String action, HotelId hotel, String address, Relation relation,
            innkeeper.kit.access.Relation as) {
        EmailAddress email = new EmailAddress(address);
        limits.letter(call, email);
        Invitation sent = invite.handle(action, hotel, email, relation, Actors.of(call.access().subject(), as));
        return Answer.created("/v1/hotels/%s/staff/invitations/%s".formatted(hotel, sent.id()), InvitationView.of(sent));
    }

    private Answer withdraw(Call call) {
        HotelId hotel = existing(call);
        UUID invitation = staff.invitation(hotel, call.id("invitation_id"), clock.instant()).id();
        withdraw.handle(hotel, invitation, Actors.of(call.access().subject(), require(call, hotel, Map.of())));
        return Answer.noContent();
    }

    private Answer change(Call call) {
        HotelId hotel = existing(call);
        PersonId person = staff.member(hotel, new PersonId(call.id("user_id"))).person();
        innkeeper.kit.access.Relation as = require(call, hotel, Map.of());
        Relation relation = Relation.named(call.body(Change.class).relation()).orElseThrow();
        return Answer.ok(MemberView.of(
                change.handle(hotel, person, relation, Actors.of(call.access().subject(), as))));
    }

    private Answer remove(Call call) {
        HotelId hotel = existing(call);
        Member member = staff.member(hotel, new PersonId(call.id("user_id")));
        innkeeper.kit.access.Relation as = require(call, hotel, Map.of("user_id", member.person().toString()));
        remove.handle(hotel, member.person(), Actors.of(call.access().subject(), as, member.relation()));
        return Answer.noContent();
    }

    private HotelId existing(Call call) {
        HotelId hotel = new HotelId(call.id("hotel_id"));
        hotels.handle(hotel);
        return hotel;
    }

    private HotelId theirs(Call call) {
        HotelId hotel = existing(call);
        require(call, hotel, Map.of());
        return hotel;
    }

    private static innkeeper.kit.access.Relation require(Call call, HotelId hotel, Map<String, String> more) {
        Map<String, String> attributes = new HashMap<>(more);
        attributes.put("hotel_id", hotel.toString());
        return call.access().require(Resource.of("hotel", hotel.toString(), attributes));
    }

    record NewStaff(String email, String relation) {}

    /** @param code is null where the caller is asked for none */
    record NewOwner(String email, String code) {
        @Override
        public String toString() {
            return "NewOwner[***]";
        }
    }

    record Change(String relation) {}

    record Place(UUID id) {}
}
