package innkeeper.bot.dialogue.domain;

import innkeeper.bot.messenger.domain.Button;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button carries: {@code screen:step:choice}, the screen in base 36.
 *
 * @param screen that the button belongs to; 0 where it may be pressed at any time
 * @param choice empty where it only leads to the step
 */
public record Tap(int screen, String step, String choice) {
    /** Of a button that is good at any time. */
    public static final int ANY = 0;

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,6}):([a-z-]{1,12}):([\\x21-\\x7e]{0,44})");
    private static final int BASE = 36;

    public Button.Press button(String label) {
        return new Button.Press(label, "%s:%s:%s".formatted(Integer.toString(screen, BASE), step, choice));
    }

    /** @return empty for what is no button of ours */
    public static Optional<Tap> read(String data) {
        Matcher matcher = FORM.matcher(data);
        return matcher.matches()
                ? Optional.of(new Tap(Integer.parseInt(matcher.group(1), BASE), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }
}
