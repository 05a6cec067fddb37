package innkeeper.local.demo;

import innkeeper.local.demo.client.Answer;
import innkeeper.local.demo.client.Stage;
import innkeeper.local.demo.client.Unexpected;
import java.util.Optional;

/** A client lists hotels and their own bookings. */
final class ClientScenario {
    private final Stage stage;
    private final Cast cast;

    ClientScenario(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play(Booked booked) {
        stage.act("Client: lists hotels");
        stage.get(Optional.empty(), stage.uri("hotel-service", "/v1/hotels?limit=2"))
                .expect(200)
                .text("/items/1/name");

        stage.act("Client: lists their own bookings");
        Answer own = stage.get(cast.client().bearer(), stage.uri("booking-service", "/v1/bookings"))
                .expect(200)
                .expect("/items/0/reference", booked.reference())
                .expect("/items/0/status", "confirmed");
        if (own.json().get("items").size() != 1) {
            throw new Unexpected("a new client sees bookings of somebody else");
        }
    }
}
