package innkeeper.auth.staff.domain;

/**
 * An invitation as it is shown to whoever opens its link.
 *
 * @param byOwner whether the hotel's owner invites, and not an admin
 * @param locale the language of the invited account where its address is verified, else of who invites
 */
public record Offer(Invitation invitation, String hotelName, String inviter, boolean byOwner, Invitee invitee,
        String locale) {
    /** The account of the invited address. */
    public enum Invitee {
        /** There is none. */
        NOBODY,
        /** Anybody may have opened it: nothing shows that who did reads the mail of that address. */
        UNVERIFIED, VERIFIED
    }

    /** Whether the account is taken as it is; else name and password are given with the acceptance. */
    public boolean known() {
        return invitee == Invitee.VERIFIED;
    }
}
