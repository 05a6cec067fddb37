package innkeeper.system.matrix.stage;

import innkeeper.system.matrix.stillness.SystemDatabase;
import innkeeper.system.support.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** One-time links as auth-service would have mailed them; it keeps a hash alone, so that no test can read one back. */
public final class Links {
    private Links() {}

    /**
     * @param purpose {@code email-verification} or {@code password-reset}
     * @return the token of the link, which replaces any other of this person and purpose
     */
    public static String token(Person person, String purpose) {
        String token = UUID.randomUUID() + "-" + UUID.randomUUID();
        try (SystemDatabase auth = SystemDatabase.of("auth-service")) {
            auth.change("""
                    insert into one_time_links (hash, person_id, purpose, expires_at)
                    values (?, cast(? as uuid), ?, now() + interval '10 minutes')
                    on conflict (person_id, purpose) do update
                        set hash = excluded.hash, expires_at = excluded.expires_at
                    """, sha256(token), person.id(), purpose);
        }
        return token;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
