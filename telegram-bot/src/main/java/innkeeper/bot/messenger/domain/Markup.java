package innkeeper.bot.messenger.domain;

/**
 * Text with emphasis: HTML of which only {@code <b>}, {@code <i>} and {@code <code>} are used, and only in our own words.
 * Whatever people named or wrote is escaped.
 */
public record Markup(String html) {
    public static final Markup NOTHING = new Markup("");

    /** What somebody else wrote, as it is. */
    public static Markup plain(String text) {
        return new Markup(escaped(text));
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public Markup line(Markup next) {
        return html.isEmpty() ? next : new Markup(html + "\n" + next.html);
    }

    public Markup paragraph(Markup next) {
        return html.isEmpty() ? next : new Markup(html + "\n\n" + next.html);
    }
}
