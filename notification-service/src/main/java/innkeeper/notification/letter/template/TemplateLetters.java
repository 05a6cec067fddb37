package innkeeper.notification.letter.template;

import innkeeper.kit.template.Templates;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.domain.Letter.ChatText;
import innkeeper.notification.letter.domain.Letter.Invitation;
import innkeeper.notification.letter.usecase.BookingLinks;
import innkeeper.notification.letter.usecase.Letters;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.preference.usecase.PreferenceLinks;
import innkeeper.notification.secret.domain.SecretContent;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Letters from the templates under {@code templates/}, which escape what they are given. */
public final class TemplateLetters implements Letters {
    private static final String TEXT = "letter.ftl";
    private static final String HTML = "letter.ftlh";

    private final Templates templates = new Templates(TemplateLetters.class, "/templates");
    private final BookingLinks links;
    private final Invitations invitations;
    private final PreferenceLinks preferences;

    /** @param sender our mailbox, from which events of calendars come */
    public TemplateLetters(BookingLinks links, PreferenceLinks preferences, String sender, Clock clock) {
        this.links = links;
        this.preferences = preferences;
        this.invitations = new Invitations(sender, clock);
        Words.load();
    }

    /** What is told to programs besides the words; nothing to a guest who is not known to read there. */
    private interface Extras {
        Extras NONE = new Extras() {
            @Override
            public String reservation(Words words, Page page) {
                return "";
            }

            @Override
            public Optional<Invitation> invitation(Words words, Page page) {
                return Optional.empty();
            }
        };

        /** Empty where there is nothing to tell. */
        String reservation(Words words, Page page);

        Optional<Invitation> invitation(Words words, Page page);
    }

    /**
     * Where its reader chooses what to hear.
     *
     * @param preferences empty where the mailbox may not be the person's yet, or the account is gone
     */
    private record Foot(String preferences, Optional<URI> unsubscribe) {
        static final Foot NONE = new Foot("", Optional.empty());
    }

    @Override
    public Letter ofBooking(Message.OfBooking message, Addressee reader, Optional<Addressee> guest) {
        return letter(reader, foot(message, reader), words -> new BookingPages(words, reader.proven(), links).page(message, guest),
                message.audience() == Audience.CLIENT && reader.proven() ? extras(message, reader) : Extras.NONE);
    }

    @Override
    public Letter ofReminder(Message.OfReminder message, Addressee reader) {
        return letter(reader, foot(message, reader), words -> new BookingPages(words, reader.proven(), links).reminder(message),
                Extras.NONE);
    }

    @Override
    public Letter ofAccount(Message.OfAccount message, Addressee reader) {
        return letter(reader, foot(message, reader), words -> new AccountPages(words).notice(message), Extras.NONE);
    }

    @Override
    public Letter ofStaff(Message.OfStaff message, Addressee reader) {
        return letter(reader, foot(message, reader), words -> new StaffPages(words, reader.proven()).notice(message),
                Extras.NONE);
    }

    @Override
    public Letter ofEndpoint(Message.OfEndpoint message, Addressee reader) {
        return letter(reader, foot(message, reader), words -> new SystemPages(words, reader.proven()).notice(message),
                Extras.NONE);
    }

    @Override
    public Letter ofCalendar(Message.OfCalendar message, Addressee reader) {
        return letter(reader, foot(message, reader), words -> new SystemPages(words, reader.proven()).notice(message),
                Extras.NONE);
    }

    @Override
    public Letter confidential(News.Secret news, SecretContent content, boolean proven) {
        return letter(content.addressee(), Foot.NONE, words -> switch (news) {
            case STAFF_INVITATION -> new StaffPages(words, proven).invitation(content);
            case FAREWELL -> new AccountPages(words).farewell();
            case EMAIL_VERIFICATION, PASSWORD_RESET, INVITATION -> new AccountPages(words).link(news, content);
        }, Extras.NONE);
    }

    private Extras extras(Message.OfBooking message, Addressee reader) {
        return new Extras() {
            @Override
            public String reservation(Words words, Page page) {
                return Reservation.of(message, reader, words, page.link());
            }

            @Override
            public Optional<Invitation> invitation(Words words, Page page) {
                return invitations.of(message, reader, words, page);
            }
        };
    }

    private Foot foot(Message.ToPerson message, Addressee reader) {
        Optional<URI> unsubscribe = message.kind() == Kind.REMINDERS
                ? Optional.of(preferences.unsubscribe(message.recipient(), reader.email(), message.kind()))
                : Optional.empty();
        return new Foot(preferences.page(message.recipient(), reader.email()).toString(), unsubscribe);
    }

    private Letter letter(Addressee reader, Foot foot, Function<Words, Page> content, Extras extras) {
        Words words = Words.of(reader.language());
        Page page = content.apply(words);
        Map<String, Object> model = Map.of(
                "language", reader.language().locale().getLanguage(),
                "greeting", greeting(words, reader),
                "page", page,
                "signature", words.say("signature"),
                "preferences", foot.preferences(),
                "choose", words.say("preferences"));
        return new Letter(reader.language(), page.subject(), templates.render(TEXT, model),
                () -> html(model, page, extras.reservation(words, page)), () -> brief(content.apply(words.brief())),
                () -> chat(page, content.apply(words.brief())),
                () -> extras.invitation(words, page), foot.unsubscribe());
    }

    private String html(Map<String, Object> text, Page page, String reservation) {
        Map<String, Object> model = new HashMap<>(text);
        model.put("preview", String.join(" ", page.brief().details()));
        model.put("reservation", reservation);
        return templates.render(HTML, model);
    }

    private static String brief(Page page) {
        return page.brief().after(page.headline());
    }

    /** What is too long for a chat, or opens by mail alone, is said in short. */
    private static ChatText chat(Page page, Page brief) {
        String link = page.brief().link();
        String whole = page.withoutLayout();
        boolean fits = whole.length() <= Letter.LONGEST_IN_A_CHAT && page.link().equals(link);
        return new ChatText(fits ? whole : new Brief(brief.brief().details(), "").after(brief.headline()), link);
    }

    private static String greeting(Words words, Addressee reader) {
        return reader.proven() ? words.say("greeting", words.foreign(reader.fullName())) : words.say("greeting.plain");
    }
}
