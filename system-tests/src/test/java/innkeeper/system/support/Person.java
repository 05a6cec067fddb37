package innkeeper.system.support;

/** Somebody with an account of their own, logged in. */
public record Person(String id, String email, String name, String token) {}
