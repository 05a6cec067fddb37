package innkeeper.auth.token.usecase;

import innkeeper.kernel.PersonId;
import java.time.Instant;

/** Signed statements for a program about who has logged in (OpenID Connect Core, 2); our API does not take them. */
public interface IdTokens {
    /** @param access what is handed out with it */
    String signed(Login login, AccessToken access);

    /**
     * @param client the program that it is for
     * @param at     when the person showed their password
     * @param nonce  as the program sent it; empty where it sent none
     */
    record Login(PersonId person, String client, Instant at, String nonce) {}
}
