package innkeeper.auth.link.page;

import innkeeper.auth.link.usecase.VerifyEmail;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.site.page.Language;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import java.util.Optional;

/** Where the link that verifies an address leads; a mail program that looks ahead verifies nothing. */
record ConfirmAddress(VerifyEmail verifyEmail, Pages pages) implements LinkAction {
    @Override
    public Optional<Person> holder(String token) {
        return verifyEmail.holder(token);
    }

    @Override
    public Answer form(Language language, String token) {
        return pages.verify(language, token);
    }

    @Override
    public Answer byForm(Call call, Language language) {
        verifyEmail.handle(call.form().getOrDefault("token", ""));
        return pages.end(200, language, "verified");
    }

    @Override
    public void byJson(Call call) {
        verifyEmail.handle(call.body(Submission.class).token());
    }

    record Submission(String token) {
        @Override
        public String toString() {
            return "Submission[***]";
        }
    }
}
