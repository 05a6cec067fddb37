package innkeeper.auth.staff.page;

import innkeeper.auth.link.page.Pages;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.Site;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.auth.staff.usecase.AcceptInvitation;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.text.TextFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where the link of an invitation leads: looking accepts nothing, sending the form does; programs send JSON. */
public final class InvitationRoutes implements Routes {
    private static final int LONGEST_NAME = 200;

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
        return page(call, () -> accept.offer(token)
                .map(offer -> pages.offer(Language.of(call, offer.locale()), token, offer))
                .orElseGet(() -> links.invalid(Language.of(call, ""))));
    }

    private Answer submit(Call call) {
        if (call.form().isEmpty()) {
            limit.accept(call);
            byJson(call.body(Submission.class));
            return Answer.noContent();
        }
        String token = call.form().getOrDefault("token", "");
        return page(call, () -> accept.offer(token)
                .map(offer -> byForm(call, Language.of(call, offer.locale()), token, offer))
                .orElseGet(() -> links.invalid(Language.of(call, ""))));
    }

    private Answer byForm(Call call, Language language, String token, Offer offer) {
        if (offer.known()) {
            accept.handle(token);
            return pages.accepted(language);
        }
        Optional<String> name = name(call.form().getOrDefault("full_name", ""));
        if (name.isEmpty()) {
            return pages.nameless(language, token, offer);
        }
        try {
            accept.handle(token, name.get(), call.form().getOrDefault("password", ""));
            return pages.accepted(language);
        } catch (Password.Unfit e) {
            return pages.again(language, token, offer, name.get(), e.fault());
        }
    }

    private void byJson(Submission body) {
        Offer offer = accept.offer(body.token()).orElseThrow(() -> new Rejected(new InvalidLink()));
        if (offer.known()) {
            accept.handle(body.token());
            return;
        }
        if (body.fullName() == null || body.password() == null) {
            throw new InvalidInput(body.fullName() == null ? "/full_name" : "/password",
                    "is needed, for the invited address has no account");
        }
        try {
            accept.handle(body.token(), body.fullName(), body.password());
        } catch (Password.Unfit e) {
            throw new InvalidInput("/password", e.getMessage());
        }
    }

    /** As the contract reads names elsewhere. */
    private static Optional<String> name(String text) {
        return TextFormat.NAME.fault(text).isPresent()
                ? Optional.empty()
                : Optional.of(TextFormat.NAME.read(text)).filter(read -> !read.isBlank() && read.length() <= LONGEST_NAME);
    }

    /** Whoever reads pages reads of rejections on a page, too. */
    private Answer page(Call call, Supplier<Answer> work) {
        try {
            limit.accept(call);
            return work.get();
        } catch (Rejected e) {
            return pages.rejection(Language.of(call, ""), e);
        }
    }

    /** @param fullName and password are null where the address has an account */
    record Submission(String token, String fullName, String password) {
        @Override
        public String toString() {
            return "Submission[***]";
        }
    }
}
