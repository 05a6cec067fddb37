package innkeeper.system.support;

import java.util.Map;
import java.util.UUID;

/** Registers people whom no other test knows. */
public final class People {
    /** Of all of them. */
    public static final String PASSWORD = "a long walk by the sea";

    private People() {}

    /** @param locale the language of their mails, {@code en} or {@code ru} */
    public static Person guest(String locale) {
        return register("client", "Greta Guest", locale);
    }

    /** @param locale the language of their mails, {@code en} or {@code ru} */
    public static Person hotelier(String locale) {
        return register("hotelier", "Olga Owner", locale);
    }

    /** The administrator of the demo data. */
    public static Person admin() {
        String email = "admin@innkeeper.example";
        String token = Request.to("auth-service", "/v1/auth/login")
                .post(Map.of("email", email, "password", "admin-demo-password")).expect(200).text("/access_token");
        String id = Request.to("auth-service", "/v1/users/me").bearer(token).get().expect(200).text("/id");
        return new Person(id, email, "Ada", token);
    }

    private static Person register(String role, String name, String locale) {
        String email = "%s-%s@innkeeper.example".formatted(role, UUID.randomUUID());
        Request.to("auth-service", "/v1/auth/register").post(Map.of(
                "email", email, "password", PASSWORD, "full_name", name, "role", role, "locale", locale)).expect(201);
        return again(new Person("", email, name, ""));
    }

    /** Has proven their address, so that names stand in their mails; of those whose mails are English. */
    public static Person verified(Person person) {
        String token = Mailbox.of(person).mail("Confirm your e-mail address").token();
        Request.to("auth-service", "/v1/auth/verify-email").post(Map.of("token", token)).expect(204);
        return person;
    }

    /** The same person after another log-in, with a session of its own and the role of today. */
    public static Person again(Person person) {
        String token = logIn(person).text("/access_token");
        String id = Request.to("auth-service", "/v1/users/me").bearer(token).get().expect(200).text("/id");
        return new Person(id, person.email(), person.name(), token);
    }

    public static Answer logIn(Person person) {
        return Request.to("auth-service", "/v1/auth/login").post(credentials(person)).expect(200);
    }

    public static Map<String, String> credentials(Person person) {
        return Map.of("email", person.email(), "password", PASSWORD);
    }
}
