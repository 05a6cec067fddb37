package innkeeper.auth.grant.page;

import innkeeper.auth.session.domain.Scope;

/**
 * What a program asks of somebody, as our pages show it.
 *
 * @param action  the path that the forms are sent to
 * @param request what the forms carry from page to page, and a decision is about to the letter
 * @param from    from where it asks, and where the answer goes, in words
 * @param leadsTo what the forms lead to in the end, as CSP names sources; empty for nowhere
 * @param hint    the address that somebody probably logs in with; empty for none
 */
public record Petition(String action, String request, String client, String from, Scope scope, String leadsTo,
        String hint) {}
