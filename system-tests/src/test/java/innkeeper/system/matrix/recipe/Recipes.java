package innkeeper.system.matrix.recipe;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every recipe of every service, by the operation's service and name. */
public final class Recipes {
    private Recipes() {}

    public static Map<String, Recipe> all() {
        Map<String, Recipe> all = new TreeMap<>();
        Stream.of(AuthRecipes.all(), TokenRecipes.all(), ProgramRecipes.all(), UserRecipes.all(), StaffRecipes.all(),
                HotelRecipes.all(), BookingRecipes.all(),
                PaymentRecipes.all(), NotificationRecipes.all(), WebhookRecipes.all(), DoorRecipes.all())
                .forEach(all::putAll);
        return all;
    }
}
