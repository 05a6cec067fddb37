package innkeeper.bot.message.http;

import innkeeper.testkit.http.EveryOperation;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EveryOperationTest {
    private static Edge edge;

    @BeforeAll
    static void open() {
        edge = new Edge();
    }

    @AfterAll
    static void shut() {
        edge.close();
    }

    private static EveryOperation everyOperation() {
        return new EveryOperation(edge.uri("/"), "Authorization: Bearer " + Edge.KEY);
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
