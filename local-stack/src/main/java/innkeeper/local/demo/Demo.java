package innkeeper.local.demo;

import innkeeper.local.demo.client.Stage;
import innkeeper.local.demo.client.Unexpected;
import innkeeper.local.settings.Addresses;
import java.time.Instant;
import java.util.List;

/** Plays the scenarios against running services, as outsiders would, and says whether all was right. */
public final class Demo {
    private Demo() {}

    /** True only when every answer and every mail was as it should be. */
    public static boolean play(Addresses addresses) {
        Stage stage = new Stage(addresses, System.out);
        try {
            Cast cast = Cast.arrive(stage, Instant.now());
            Booked booked = new MainScenario(stage, cast).play();
            new HotelierScenario(stage, cast).play(booked);
            new ClientScenario(stage, cast).play(booked);
            new Rejections(stage, cast).play(booked);
            if (!addresses.telegram().isEmpty()) {
                new ChatScenario(stage, cast, addresses.pages()).play();
            }
            new AccountScenario(stage, cast).play();
            stage.say(List.of("All of it was right."));
            return true;
        } catch (Unexpected unexpected) {
            stage.say(List.of("It went wrong: " + unexpected.getMessage()));
            return false;
        }
    }
}
