package innkeeper.auth.session.domain;

/** From where somebody logged in: what their program called itself, on one short line, and its address. */
public record Origin(String device, String address) {
    /** Of what a program calls itself, in characters. */
    public static final int LONGEST = 120;
}
