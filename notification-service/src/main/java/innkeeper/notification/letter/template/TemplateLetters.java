package innkeeper.notification.letter.template;

import innkeeper.kit.template.Templates;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.usecase.Letters;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.secret.domain.SecretContent;
import java.util.Map;
import java.util.function.Function;

/** Letters from the templates under {@code templates/}, which escape what they are given. */
public final class TemplateLetters implements Letters {
    private static final String TEXT = "letter.ftl";
    private static final String HTML = "letter.ftlh";

    private final Templates templates = new Templates(TemplateLetters.class, "/templates");

    @Override
    public Letter ofBooking(Message.OfBooking message, Addressee reader, String guestName) {
        return letter(reader, words -> new BookingPages(words, reader.proven()).page(message, guestName));
    }

    @Override
    public Letter ofAccount(Message.OfAccount message, Addressee reader) {
        return letter(reader, words -> new AccountPages(words).notice(message));
    }

    @Override
    public Letter ofStaff(Message.OfStaff message, Addressee reader) {
        return letter(reader, words -> new StaffPages(words, reader.proven()).notice(message));
    }

    @Override
    public Letter confidential(News.Secret news, SecretContent content, boolean proven) {
        return letter(content.addressee(), words -> switch (news) {
            case STAFF_INVITATION -> new StaffPages(words, proven).invitation(content);
            case FAREWELL -> new AccountPages(words).farewell();
            case EMAIL_VERIFICATION, PASSWORD_RESET, INVITATION -> new AccountPages(words).link(news, content);
        });
    }

    private Letter letter(Addressee reader, Function<Words, Page> content) {
        Words words = new Words(reader.language());
        Page page = content.apply(words);
        Map<String, Object> model = Map.of(
                "language", reader.language().locale().getLanguage(),
                "greeting", greeting(words, reader),
                "page", page,
                "signature", words.say("signature"));
        return new Letter(reader.language(), page.subject(), templates.render(TEXT, model),
                templates.render(HTML, model));
    }

    private static String greeting(Words words, Addressee reader) {
        return reader.proven() ? words.say("greeting", words.foreign(reader.fullName())) : words.say("greeting.plain");
    }
}
