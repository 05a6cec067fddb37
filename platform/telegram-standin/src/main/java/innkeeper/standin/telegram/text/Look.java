package innkeeper.standin.telegram.text;

import java.util.Locale;

/** How a stretch of a text looks, or what it leads to. */
public enum Look {
    BOLD("Bold"), ITALIC("Italic"), UNDERLINE("Underline"), STRIKETHROUGH("Strikethrough"), SPOILER("Spoiler"), BLOCKQUOTE(
            "BlockQuote"),
    EXPANDABLE_BLOCKQUOTE("BlockQuote"), CODE("Code"), PRE("Pre"), TEXT_LINK("TextUrl"), BOT_COMMAND("BotCommand");

    private final String inRefusals;

    Look(String inRefusals) {
        this.inRefusals = inRefusals;
    }

    /** As the API writes it: {@code text_link}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String inRefusals() {
        return inRefusals;
    }
}
