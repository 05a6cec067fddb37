package innkeeper.system.matrix.recipe;

import com.bastiaanjansen.otp.TOTPGenerator;
import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.Answer;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Calls of somebody with an app. Whoever is nobody plays the client owner, who goes on logging in without one. */
final class SecondFactor {
    private static final String PATH = "/v1/users/me/second-factor";
    private static final String NONE = "000000";
    private static final Duration STEP = Duration.ofSeconds(30);

    private SecondFactor() {}

    /** With the first code of an enrolment. */
    static Ask begun(Scene scene) {
        return scene.ask().json(Map.of("code", nobody(scene) ? NONE : app(scene.me()).at(Instant.now())));
    }

    /** With password and code; the code before that one has confirmed it. */
    static Ask active(Scene scene) {
        return scene.ask().json(Map.of(
                "password", People.PASSWORD, "code", nobody(scene) ? NONE : nextCode(scene.me())));
    }

    private static boolean nobody(Scene scene) {
        return scene.me().equals(scene.cast().clientOwner());
    }

    private static String nextCode(Person person) {
        TOTPGenerator app = app(person);
        Instant now = Instant.now();
        Request.to("auth-service", PATH + "/confirm").by(person).post(Map.of("code", app.at(now.minus(STEP))))
                .expect(200);
        return app.at(now);
    }

    private static TOTPGenerator app(Person person) {
        Answer begun =
                Request.to("auth-service", PATH).by(person).post(Map.of("password", People.PASSWORD)).expect(201);
        return new TOTPGenerator.Builder(begun.text("/secret")).build();
    }
}
