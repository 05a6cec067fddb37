package innkeeper.auth.link.page;

import innkeeper.auth.link.usecase.ResetPassword;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.PageLimits;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.problem.InvalidInput;
import java.util.Optional;

/** Where the link of a forgotten password or of an invitation leads. */
record ChoosePassword(ResetPassword resetPassword, Pages pages) implements LinkAction {
    @Override
    public Optional<Person> holder(String token) {
        return resetPassword.holder(token);
    }

    @Override
    public Answer form(Language language, String token) {
        return pages.newPassword(language, token);
    }

    @Override
    public Answer byForm(Call call, Language language) {
        String token = call.form().getOrDefault("token", "");
        try {
            resetPassword.handle(token, call.form().getOrDefault("password", ""), PageLimits.network(call));
            return pages.end(200, language, "changed");
        } catch (Password.Unfit e) {
            return pages.newPassword(language, token, e.fault());
        }
    }

    @Override
    public void byJson(Call call) {
        Submission body = call.body(Submission.class);
        try {
            resetPassword.handle(body.token(), body.password(), PageLimits.network(call));
        } catch (Password.Unfit e) {
            throw new InvalidInput("/password", e.getMessage());
        }
    }

    record Submission(String token, String password) {
        @Override
        public String toString() {
            return "Submission[***]";
        }
    }
}
