package innkeeper.auth.staff.page;

import innkeeper.auth.link.page.Pages;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.Site;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the link of an invitation shows. */
final class InvitationPages {
    private final Site site;
    private final Pages links;

    InvitationPages(Site site, Pages links) {
        this.site = site;
        this.links = links;
    }

    Answer offer(Language language, String token, Offer offer) {
        return site.page(200, "staff", language, model(language, token, offer));
    }

    /** The form again, with all that is wrong with it. */
    Answer again(
            Language language, String token, Offer offer, Optional<String> fullName, Optional<Password.Fault> unfit) {
        Map<String, Object> model = model(language, token, offer);
        fullName.ifPresentOrElse(name -> model.put("full_name", name),
                () -> model.put("name_fault", site.word(language, "name_needed")));
        unfit.ifPresent(fault -> model.put("fault", links.told(language, fault.name().toLowerCase(Locale.ROOT))));
        return site.page(400, "staff", language, model).refusedAs("invalid-input");
    }

    Answer accepted(Language language) {
        return site.end(200, language, "accepted");
    }

    /** @throws Rejected where no page tells of it */
    Answer rejection(Language language, Rejected rejected) {
        if (rejected.rejection() instanceof AuthRejection.VoidInvitation) {
            return site.end(409, language, "void").refusedAs("void-invitation");
        }
        if (rejected.rejection() instanceof AuthRejection.AlreadyStaff) {
            return site.end(409, language, "already").refusedAs("already-staff");
        }
        if (rejected.rejection() instanceof AuthRejection.AccountSuspended) {
            return site.end(403, language, "invited_suspended").refusedAs("account-suspended");
        }
        if (rejected.rejection() instanceof AuthRejection.AddressTaken) {
            return site.end(409, language, "settled").refusedAs("address-taken");
        }
        return links.rejection(language, rejected);
    }

    private Map<String, Object> model(Language language, String token, Offer offer) {
        Map<String, Object> model = new HashMap<>();
        model.put("token", token);
        model.put("known", offer.known());
        model.put("choose", site.word(language,
                offer.invitee() == Offer.Invitee.UNVERIFIED ? "staff_unverified" : "staff_new"));
        model.put("full_name", "");
        model.put("email", offer.invitation().email().value());
        model.put("rules", links.told(language, "rules"));
        model.put("work", site.word(language, work(offer))
                .replace("{0}", offer.inviter())
                .replace("{1}", offer.hotelName()));
        model.put("relation", site.word(language, "as_" + offer.invitation().relation().code()));
        return model;
    }

    private static String work(Offer offer) {
        String work = offer.invitation().relation() == Relation.OWNER ? "take_over" : "work";
        return offer.byOwner() ? work : work + "_by_admin";
    }
}
