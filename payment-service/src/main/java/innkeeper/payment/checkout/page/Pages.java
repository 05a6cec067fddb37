package innkeeper.payment.checkout.page;

import innkeeper.kit.http.Answer;
import innkeeper.kit.template.Amounts;
import innkeeper.kit.template.Language;
import innkeeper.kit.template.PageTemplates;
import innkeeper.payment.card.domain.FailureCode;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Each page that a person can see, as an answer with the headers that keep it to them. */
final class Pages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm").withZone(ZoneOffset.UTC);

    private static final String POLICY =
            "default-src 'none'; style-src %s; form-action %s; base-uri 'none'; frame-ancestors 'none'";

    private final PageTemplates templates = new PageTemplates(Pages.class, Language.tags());

    Answer form(int status, Language language, Payment payment, CardForm form, Map<String, String> faults) {
        Map<String, Object> model = model(language, payment.terms());
        Map<String, String> told = new LinkedHashMap<>();
        faults.forEach((field, key) -> told.put(field, templates.word(language.tag(), key)));
        model.put("faults", told);
        model.put("kept", form.kept());
        return page(status, "form", language, payment.terms(), model);
    }

    /** The form again, after the bank refused. */
    Answer refused(Language language, Payment payment, CardForm form, FailureCode code) {
        Map<String, Object> model = model(language, payment.terms());
        model.put("faults", Map.of());
        model.put("kept", form.kept());
        model.put("refusal", templates.word(language.tag(), "refused_" + code.code().replace('-', '_')));
        return page(402, "form", language, payment.terms(), model).refusedAs(code.code());
    }

    Answer code(int status, Language language, Payment.Challenged payment, boolean missing) {
        Map<String, Object> model = model(language, payment.terms());
        model.put("attempt", payment.attempt().id().toString());
        model.put("last4", payment.attempt().card().last4());
        model.put("missing", missing);
        return page(status, "code", language, payment.terms(), model);
    }

    Answer waiting(Language language, Payment payment) {
        return page(200, "waiting", language, payment.terms(), model(language, payment.terms()));
    }

    /** Paid, expired or cancelled: {@code words} is the prefix of what to say. */
    Answer end(int status, Language language, Payment payment, String words) {
        Map<String, Object> model = model(language, payment.terms());
        model.put("title", templates.word(language.tag(), words + "_title"));
        model.put("text", templates.word(language.tag(), words + "_text"));
        return page(status, "end", language, payment.terms(), model);
    }

    Answer unknown(Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", templates.word(language.tag(), "unknown_title"));
        model.put("text", templates.word(language.tag(), "unknown_text"));
        return sealed(Answer.html(404, templates.render("end", language.tag(), model)), "'self'")
                .refusedAs("unknown-payment");
    }

    private Answer page(int status, String template, Language language, Terms terms, Map<String, Object> model) {
        // browsers hold the redirect after the form to form-action too, so the shop's origin is in it
        return sealed(Answer.html(status, templates.render(template, language.tag(), model)),
                "'self' " + origin(terms.returnUrl()));
    }

    private Answer sealed(Answer answer, String formAction) {
        return answer
                .header("Content-Security-Policy", POLICY.formatted(templates.styleSource(), formAction))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Vary", "Accept-Language");
    }

    private static Map<String, Object> model(Language language, Terms terms) {
        Map<String, Object> model = new HashMap<>();
        model.put("amount", Amounts.text(language, terms.amount()));
        model.put("description", terms.description());
        model.put("until", TIME.withLocale(language.locale()).format(terms.expiresAt()));
        model.put("action", "/pay/" + terms.id());
        model.put("shop", terms.returnUrl().toString());
        return model;
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
