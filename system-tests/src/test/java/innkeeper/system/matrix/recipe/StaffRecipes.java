package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.matrix.stage.Work;
import java.util.Map;
import java.util.UUID;

import static java.util.Map.entry;

/** Who works for the owner's hotel, and who is invited to. */
final class StaffRecipes {
    private StaffRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("auth GET /v1/auth/staff-invitation",
                        scene -> scene.ask().query("token", invitation(scene).token())),
                entry("auth POST /v1/auth/staff-invitation",
                        scene -> scene.ask().json(Map.of("token", invitation(scene).token()))),
                entry("auth GET /v1/hotels/{hotel_id}/staff",
                        scene -> hotel(scene).lookingFor(scene.cast().hotelierOwner().id())),
                entry("auth POST /v1/hotels/{hotel_id}/staff",
                        scene -> hotel(scene).json(Map.of("email", stranger(), "relation", "manager"))),
                entry("auth GET /v1/hotels/{hotel_id}/staff/invitations",
                        scene -> hotel(scene).lookingFor(invitation(scene).id())),
                entry("auth GET /v1/hotels/{hotel_id}/staff/invitations/{invitation_id}",
                        scene -> hotel(scene).at("invitation_id", invitation(scene).id())),
                entry("auth DELETE /v1/hotels/{hotel_id}/staff/invitations/{invitation_id}",
                        scene -> hotel(scene).at("invitation_id", invitation(scene).id())),
                entry("auth PATCH /v1/hotels/{hotel_id}/staff/{user_id}",
                        scene -> employed(scene).json(Map.of("relation", "manager"))),
                entry("auth DELETE /v1/hotels/{hotel_id}/staff/{user_id}", StaffRecipes::employed),
                entry("auth POST /v1/hotels/{hotel_id}/owner", scene -> hotel(scene).json(Map.of("email", stranger()))),
                entry("auth GET /v1/authorization/access",
                        scene -> scene.ask().query("subject", scene.cast().hotelierOwner().id())));
    }

    private static String stranger() {
        return "invited-%s@innkeeper.example".formatted(UUID.randomUUID());
    }

    private static Work.Invitation invitation(Scene scene) {
        return Work.invitation(scene.props().hotel(), scene.cast().hotelierOwner(), scene.props().account());
    }

    private static Ask employed(Scene scene) {
        return hotel(scene).at("user_id", Work.atTheDesk(scene.props().hotel(), scene.props().colleague()).id());
    }

    private static Ask hotel(Scene scene) {
        return scene.ask().at("hotel_id", scene.props().hotel().id());
    }
}
