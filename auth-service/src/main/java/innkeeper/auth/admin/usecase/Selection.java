package innkeeper.auth.admin.usecase;

/**
 * Which people a list shows, and where it goes on; an empty text asks for nothing.
 *
 * @param email part of the address
 * @param after id of the last person shown
 */
public record Selection(String email, String role, String status, String after, int limit) {}
