package innkeeper.payment.checkout.page;

import innkeeper.kit.http.Answer;
import innkeeper.kit.page.PageAnswers;
import innkeeper.kit.template.Amounts;
import innkeeper.kit.template.Language;
import innkeeper.payment.card.domain.FailureCode;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Each page that a person can see. */
final class Pages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM, HH:mm").withZone(ZoneOffset.UTC);

    private final PageAnswers answers = new PageAnswers(Pages.class);

    Answer form(int status, Language language, Payment payment, CardForm form, Map<String, String> faults) {
        Map<String, Object> model = model(language, payment.terms());
        Map<String, String> told = new LinkedHashMap<>();
        faults.forEach((field, key) -> told.put(field, answers.word(language.tag(), key)));
        model.put("faults", told);
        model.put("kept", form.kept());
        return page(status, "form", language, payment.terms(), model);
    }

    /** The form again, after the bank refused. */
    Answer refused(Language language, Payment payment, CardForm form, FailureCode code) {
        Map<String, Object> model = model(language, payment.terms());
        model.put("faults", Map.of());
        model.put("kept", form.kept());
        model.put("refusal", answers.word(language.tag(), "refused_" + code.code().replace('-', '_')));
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
        model.put("title", answers.word(language.tag(), words + "_title"));
        model.put("text", answers.word(language.tag(), words + "_text"));
        return page(status, "end", language, payment.terms(), model);
    }

    Answer unknown(Language language) {
        return answers.end(404, language.tag(), "unknown").refusedAs("unknown-payment");
    }

    private Answer page(int status, String template, Language language, Terms terms, Map<String, Object> model) {
        return answers.page(status, template, language.tag(), model, origin(terms.returnUrl()));
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
