package innkeeper.auth.domain.session;

/** From where somebody logged in: what their program called itself, on one short line, and its address. */
public record Origin(String device, String address) {
    private static final int LONGEST = 120;

    public Origin {
        device = line(device);
        address = line(address);
    }

    private static String line(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        var end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
