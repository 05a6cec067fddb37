package innkeeper.auth.staff.page;

import innkeeper.auth.link.page.Pages;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.AuthRejection.AddressTaken;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.PageLimits;
import innkeeper.auth.site.page.Site;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.auth.staff.usecase.AcceptInvitation;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.text.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the link of an invitation leads: looking accepts nothing, sending the form does; programs send JSON. */
public final class InvitationRoutes implements Routes {
    private static final int LONGEST_NAME = 200;
    private static final String NEEDED = "is needed, for the invited address has no account, or one never verified";

    private final AcceptInvitation accept;
    private final Pages links;
    private final InvitationPages pages;
    private final Consumer<Call> limit;

    /** @param limit refuses who tries links too often */
    public InvitationRoutes(AcceptInvitation accept, Site site, Pages links, Consumer<Call> limit) {
        this.accept = accept;
        this.links = links;
        this.pages = new InvitationPages(site, links);
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("showStaffInvitation", this::show).on("acceptStaffInvitation", this::submit);
    }

    private Answer show(Call call) {
        String token = call.query("token").orElse("");
        return Site.guarded(call, limit, pages::rejection, () -> accept.offer(token)
                .map(offer -> pages.offer(Language.of(call, offer.locale()), token, offer))
                .orElseGet(() -> links.invalid(Language.of(call, ""))));
    }

    private Answer submit(Call call) {
        if (call.form().isEmpty()) {
            limit.accept(call);
            byJson(call);
            return Answer.noContent();
        }
        String token = call.form().getOrDefault("token", "");
        return Site.guarded(call, limit, pages::rejection, () -> accept.offer(token)
                .map(offer -> byForm(call, Language.of(call, offer.locale()), token, offer))
                .orElseGet(() -> links.invalid(Language.of(call, ""))));
    }

    private Answer byForm(Call call, Language language, String token, Offer offer) {
        String fullName = call.form().getOrDefault("full_name", "");
        String password = call.form().getOrDefault("password", "");
        if (offer.known()) {
            asItIs(token, fullName.isEmpty() && password.isEmpty());
            return pages.accepted(language);
        }
        Optional<String> name = name(fullName);
        Optional<Password.Fault> fault =
                accept.unfit(offer, name.orElse(""), password).map(Password.Unfit::fault);
        if (name.isEmpty() || fault.isPresent()) {
            return pages.again(language, token, offer, name, fault);
        }
        accept.handle(token, name.get(), password, PageLimits.network(call));
        return pages.accepted(language);
    }

    private void byJson(Call call) {
        Submission body = call.body(Submission.class);
        Offer offer = accept.offer(body.token()).orElseThrow(() -> new Rejected(new InvalidLink()));
        if (offer.known()) {
            asItIs(body.token(), body.fullName() == null && body.password() == null);
            return;
        }
        List<FieldError> faults = faults(offer, body);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        accept.handle(body.token(), body.fullName(), body.password(), PageLimits.network(call));
    }

    /** Whoever has chosen a name or a password hears that they do not count. */
    private void asItIs(String token, boolean nothingChosen) {
        if (!nothingChosen) {
            throw new Rejected(new AddressTaken());
        }
        accept.handle(token);
    }

    private List<FieldError> faults(Offer offer, Submission body) {
        List<FieldError> faults = new ArrayList<>();
        if (body.fullName() == null) {
            faults.add(new FieldError("/full_name", NEEDED));
        }
        if (body.password() == null) {
            faults.add(new FieldError("/password", NEEDED));
        } else {
            accept.unfit(offer, body.fullName() == null ? "" : body.fullName(), body.password())
                    .ifPresent(unfit -> faults.add(new FieldError("/password", unfit.getMessage())));
        }
        return faults;
    }

    /** As the contract reads names elsewhere. */
    private static Optional<String> name(String text) {
        return TextFormat.NAME.fault(text).isPresent()
                ? Optional.empty()
                : Optional.of(TextFormat.NAME.read(text)).filter(read -> !read.isBlank() && read.length() <= LONGEST_NAME);
    }


    /** @param fullName and password are null where the address has a verified account */
    record Submission(String token, String fullName, String password) {
        @Override
        public String toString() {
            return "Submission[***]";
        }
    }
}
