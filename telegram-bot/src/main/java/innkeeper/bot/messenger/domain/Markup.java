package innkeeper.bot.messenger.domain;

/**
 * Text with emphasis: HTML of which only {@code <b>}, {@code <i>} and {@code <code>} are used, and only in our own words.
 * Whatever people named or wrote is escaped, and no emphasis goes over lines.
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
        if (next.html.isEmpty()) {
            return this;
        }
        return html.isEmpty() ? next : new Markup(html + "\n\n" + next.html);
    }

    /** In UTF-16 units of what is read: emphasis counts nothing, and an escaped sign is one. */
    public int length() {
        return words().length();
    }

    /** Without the lines at the end that are too many; of a single line, without its end and its emphasis. */
    public Markup upTo(int longest) {
        String shown = html;
        while (new Markup(shown).length() > longest && shown.contains("\n")) {
            shown = shown.substring(0, shown.lastIndexOf('\n'));
        }
        String words = new Markup(shown).words();
        if (words.length() <= longest) {
            return new Markup(shown);
        }
        return plain(words.substring(0, Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest));
    }

    private String words() {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
