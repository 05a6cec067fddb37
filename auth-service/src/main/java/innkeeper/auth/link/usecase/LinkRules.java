package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Where one-time links lead and how long they can be used. */
public record LinkRules(URI publicUrl, Duration verification, Duration reset, Duration invitation) {
    OneTimeLink link(LinkPurpose purpose, String token, Instant now) {
        String base = publicUrl.toString();
        String address = "%s%s?token=%s".formatted(
                base.endsWith("/") ? base.substring(0, base.length() - 1) : base, page(purpose), token);
        return new OneTimeLink(purpose, token, URI.create(address), now.plus(life(purpose)));
    }

    private Duration life(LinkPurpose purpose) {
        return switch (purpose) {
            case EMAIL_VERIFICATION -> verification;
            case PASSWORD_RESET -> reset;
            case INVITATION -> invitation;
        };
    }

    private static String page(LinkPurpose purpose) {
        return purpose.setsPassword() ? "/v1/auth/password-reset/confirm" : "/v1/auth/verify-email";
    }
}
