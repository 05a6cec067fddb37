package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.People;
import java.util.Map;
import java.util.UUID;

import static java.util.Map.entry;

/** Profiles and sessions, one's own and as an administrator sees them, and what was decided about whom. */
final class UserRecipes {
    private UserRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("auth GET /v1/users/me", Scene::ask),
                entry("auth PATCH /v1/users/me", scene -> scene.ask().json(Map.of(
                        "full_name", "Renamed " + UUID.randomUUID()))),
                entry("auth POST /v1/users/me/password", scene -> scene.bySomebodyNew().ask().json(Map.of(
                        "current_password", People.PASSWORD, "new_password", "a short walk by the lake"))),
                entry("auth POST /v1/users/me/deletion", scene -> scene.bySomebodyNew().ask().json(Map.of(
                        "password", People.PASSWORD))),
                entry("auth GET /v1/users", scene -> scene.ask()
                        .query("email", scene.props().account().email()).lookingFor(scene.props().account().id())),
                entry("auth POST /v1/users", scene -> scene.ask().json(Map.of(
                        "email", "invited-%s@innkeeper.example".formatted(UUID.randomUUID()),
                        "full_name", "Ivy Invited", "role", "admin"))),
                entry("auth GET /v1/users/{user_id}", scene -> account(scene.ask(), scene)),
                entry("auth PUT /v1/users/{user_id}/suspension", scene -> account(scene.ask(), scene)
                        .json(Map.of("reason", "Left without paying"))),
                entry("auth DELETE /v1/users/{user_id}/suspension",
                        scene -> scene.ask().at("user_id", scene.props().suspended().id())),
                entry("auth GET /v1/users/me/second-factor", Scene::ask),
                entry("auth POST /v1/users/me/second-factor", scene -> scene.bySomebodyNew().ask().json(Map.of(
                        "password", People.PASSWORD))),
                entry("auth POST /v1/users/me/second-factor/confirm",
                        scene -> SecondFactor.begun(scene.bySomebodyNew())),
                entry("auth POST /v1/users/me/second-factor/recovery-codes",
                        scene -> SecondFactor.active(scene.bySomebodyNew())),
                entry("auth POST /v1/users/me/second-factor/removal",
                        scene -> SecondFactor.active(scene.bySomebodyNew())),
                entry("auth DELETE /v1/users/{user_id}/second-factor", scene -> account(scene.ask(), scene)),
                entry("auth GET /v1/sessions", scene -> scene.ask().lookingFor(scene.props().session())),
                entry("auth DELETE /v1/sessions", scene -> scene.bySomebodyNew().ask()),
                entry("auth DELETE /v1/sessions/{session_id}",
                        scene -> scene.ask().at("session_id", scene.props().session())),
                entry("auth GET /v1/authorization/explain", scene -> scene.ask()
                        .query("subject", scene.cast().clientOwner().id()).query("action", "hotel.update")),
                entry("auth GET /v1/audit-entries", scene -> scene.ask()
                        .query("subject", scene.cast().clientOwner().id())));
    }

    private static Ask account(Ask ask, Scene scene) {
        return ask.at("user_id", scene.props().account().id());
    }
}
