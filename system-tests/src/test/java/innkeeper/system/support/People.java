package innkeeper.system.support;

import java.util.Map;
import java.util.UUID;

/** Registers people whom no other test knows. */
public final class People {
    private static final String PASSWORD = "a long walk by the sea";

    private People() {}

    /** @param locale the language of their mails, {@code en} or {@code ru} */
    public static Person guest(String locale) {
        return register("client", "Greta Guest", locale);
    }

    /** @param locale the language of their mails, {@code en} or {@code ru} */
    public static Person hotelier(String locale) {
        return register("hotelier", "Olga Owner", locale);
    }

    private static Person register(String role, String name, String locale) {
        String email = "%s-%s@innkeeper.example".formatted(role, UUID.randomUUID());
        Request.to("auth-service", "/v1/auth/register").post(Map.of(
                "email", email, "password", PASSWORD, "full_name", name, "role", role, "locale", locale)).expect(201);
        String token = Request.to("auth-service", "/v1/auth/login")
                .post(Map.of("email", email, "password", PASSWORD)).expect(200).text("/access_token");
        String id = Request.to("auth-service", "/v1/users/me").bearer(token).get().expect(200).text("/id");
        return new Person(id, email, name, token);
    }
}
