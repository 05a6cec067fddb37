package innkeeper.hotel.place.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PlaceTest {
    @Test
    void a_place_goes_by_its_id() {
        assertEquals(new Place("kazan-551487"), new Place("kazan-551487"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kazan,moscow"})
    void ids_that_a_list_of_places_could_not_hold_are_refused(String id) {
        assertThrows(IllegalArgumentException.class, () -> new Place(id));
    }
}
