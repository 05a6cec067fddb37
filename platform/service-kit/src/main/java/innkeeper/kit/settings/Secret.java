package innkeeper.kit.settings;

/** A value that never shows in a log. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
