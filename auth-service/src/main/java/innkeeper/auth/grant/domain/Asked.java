package innkeeper.auth.grant.domain;

import innkeeper.auth.session.domain.Scope;

/**
 * What a program asked for at the authorization endpoint, and what its code is bound to.
 *
 * @param nonce for the id_token (OpenID Connect Core, 3.1.2.1); empty where it sent none
 */
public record Asked(String client, String redirectUri, Challenge challenge, Scope scope, String nonce) {}
