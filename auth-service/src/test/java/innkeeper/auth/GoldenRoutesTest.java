package innkeeper.auth;

import innkeeper.auth.http.AccountRoutes;
import innkeeper.auth.http.DeletionRoutes;
import innkeeper.auth.http.PasswordRoutes;
import innkeeper.auth.http.PeopleRoutes;
import innkeeper.auth.http.RecoveryRoutes;
import innkeeper.auth.http.SessionRoutes;
import innkeeper.auth.http.SigningKeyRoutes;
import innkeeper.auth.http.UserRoutes;
import innkeeper.auth.http.decision.DecisionRoutes;
import innkeeper.auth.http.oauth.OAuthRoutes;
import innkeeper.auth.http.oauth.TokenRoutes;
import innkeeper.auth.http.oauth.WellKnownRoutes;
import innkeeper.auth.page.LinkRoutes;
import innkeeper.kit.http.Routing;
import innkeeper.testkit.golden.GoldenFile;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenRoutesTest {
    @Test
    void the_routes_and_their_actions_are_those_of_the_golden_file() {
        GoldenFile.named("routes.txt").matches(Routing.list(
                new AccountRoutes(null, null, null, null, null, null),
                new OAuthRoutes(null, null, null, null, false, null),
                new TokenRoutes(null, null, null, "", null),
                new SessionRoutes(null, null, null),
                new WellKnownRoutes(Map::of, Duration.ZERO, URI.create("http://localhost"), false),
                new SigningKeyRoutes(null, null, null),
                new PasswordRoutes(null, null, null),
                new PeopleRoutes(null, null, null, null, null),
                new DeletionRoutes(null, null),
                LinkRoutes.toChoosePassword(null, null, null),
                new RecoveryRoutes(null, null),
                LinkRoutes.toConfirmAddress(null, null, null),
                new UserRoutes(null, null),
                new DecisionRoutes(null, null)));
    }
}
