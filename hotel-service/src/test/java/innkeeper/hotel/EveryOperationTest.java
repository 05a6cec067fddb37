package innkeeper.hotel;

import innkeeper.testkit.http.EveryOperation;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EveryOperationTest {
    private static RunningHotel service;

    @BeforeAll
    static void open() {
        service = RunningHotel.on(Ports.inMemory());
    }

    @AfterAll
    static void shut() {
        service.close();
    }

    private static EveryOperation everyOperation() {
        return new EveryOperation(service.uri(), "Authorization: Bearer boris");
    }

    @Test
    void head_is_get_without_the_body() {
        assertEquals(List.of(), everyOperation().faultsOfHead());
    }

    @Test
    void options_and_405_say_what_an_address_takes() {
        assertEquals(List.of(), everyOperation().faultsOfOptions());
    }

    @Test
    void no_input_makes_it_fail() {
        assertEquals(List.of(), everyOperation().faultsOfHostileInput());
    }
}
