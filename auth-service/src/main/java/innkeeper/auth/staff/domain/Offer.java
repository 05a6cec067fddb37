package innkeeper.auth.staff.domain;

/**
 * An invitation as it is shown to whoever opens its link.
 *
 * @param known  whether the address has an account
 * @param locale the language of that account, or of who invites
 */
public record Offer(Invitation invitation, String hotelName, String inviter, boolean known, String locale) {}
