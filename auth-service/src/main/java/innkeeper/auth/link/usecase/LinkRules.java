package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Where one-time links lead and how long they can be used. */
public record LinkRules(URI publicUrl, Duration verification, Duration reset, Duration invitation) {
    OneTimeLink link(LinkPurpose purpose, String token, Instant now) {
        return new OneTimeLink(purpose, token, address(page(purpose), token), now.plus(life(purpose)));
    }

    /** @param page path of the page that takes the token */
    public URI address(String page, String token) {
        String base = publicUrl.toString();
        return URI.create("%s%s?token=%s".formatted(
                base.endsWith("/") ? base.substring(0, base.length() - 1) : base, page, token));
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
