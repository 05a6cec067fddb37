package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.dialogue.domain.Notes;
import innkeeper.bot.dialogue.domain.Tap;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.session.usecase.UseSession;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** One turn of a dialogue, as its steps see it: whose chat it is, what was chosen, and the page that will be shown. */
public final class Visit {
    private final Chat chat;
    private final int screen;
    private final Instant now;
    private final UseSession session;
    private Language language;
    private Notes notes;
    private String step = "";
    private Page page = new Page();
    private Markup remarks = Markup.NOTHING;
    private Optional<String> redirect = Optional.empty();

    Visit(Chat chat, Notes notes, int screen, Instant now, UseSession session) {
        this.chat = chat;
        this.notes = notes;
        this.screen = screen;
        this.now = now;
        this.session = session;
        this.language = chat.language();
    }

    public Chat chat() {
        return chat;
    }

    public Notes notes() {
        return notes;
    }

    /** @param value empty to forget it */
    public void note(String name, Object value) {
        notes = notes.with(name, value.toString());
    }

    public void forget(String... names) {
        for (String name : names) {
            note(name, "");
        }
    }

    public Instant now() {
        return now;
    }

    public Language language() {
        return language;
    }

    /** From the next word on. */
    public void speak(Language other) {
        language = other;
    }

    public Words words() {
        return Words.of(language);
    }

    public Markup say(String key, Object... values) {
        return words().say(key, values);
    }

    public Page page() {
        return page;
    }

    /** Is said below the screen that this turn leads to, whichever it is. */
    public void remark(Markup remark) {
        remarks = remarks.paragraph(remark);
    }

    Markup remarks() {
        return remarks;
    }

    /** How many characters more the screen takes. */
    int room() {
        return Screen.LONGEST_TEXT - page.text().paragraph(remarks).length();
    }

    /** In place of its own screen, that of another step is shown. */
    public void redirect(String other) {
        redirect = Optional.of(other);
    }

    /** A choice of the step whose screen this is. */
    public Button choice(String label, Object choice) {
        return new Tap(screen, step, choice.toString()).button(label);
    }

    /** Leads to another step from this screen. */
    public Button to(String other, String key) {
        return new Tap(screen, other, "").button(words().text(key));
    }

    /** Leads there also when it is pressed much later. */
    public Button always(String other, String key) {
        return new Tap(Tap.ANY, other, "").button(words().text(key));
    }

    /** A choice of another step that is good also much later. */
    public Button always(String other, Object choice, String label) {
        return new Tap(Tap.ANY, other, choice.toString()).button(label);
    }

    public Button open(String key, URI uri) {
        return new Button.Open(words().text(key), uri);
    }

    /** Calls one of our services as the person whose chat it is. */
    public <T> T asPerson(Function<String, T> call) {
        return session.as(chat, call);
    }

    public boolean loggedIn() {
        return session.open(chat);
    }

    public UseSession session() {
        return session;
    }

    /** The step that the dialogue is at. */
    public String step() {
        return step;
    }

    void enter(String other) {
        step = other;
        page = new Page();
        redirect = Optional.empty();
    }

    Optional<String> redirected() {
        return redirect;
    }
}
