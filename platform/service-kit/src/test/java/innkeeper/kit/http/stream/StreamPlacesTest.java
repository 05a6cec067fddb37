package innkeeper.kit.http.stream;

import innkeeper.kit.http.stream.StreamPlaces.Place;
import innkeeper.kit.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StreamPlacesTest {
    private final StreamPlaces places = new StreamPlaces(3, 2, Duration.ofSeconds(30));

    @Test
    void a_reader_has_so_many_and_others_have_theirs() {
        places.take("anna");
        Place second = places.take("anna");
        assertEquals("429 too-many-streams PT30S", refusal("anna"));
        places.take("boris");
        second.close();
        assertDoesNotThrow(() -> places.take("anna"));
    }

    @Test
    void an_instance_has_so_many_whoever_reads() {
        Place first = places.take("anna");
        places.take("anna");
        places.take("boris");
        assertEquals("503 unavailable PT30S", refusal("clara"));
        first.close();
        assertDoesNotThrow(() -> places.take("clara"));
    }

    @Test
    void a_place_is_given_back_once() {
        Place first = places.take("anna");
        places.take("anna");
        first.close();
        first.close();
        places.take("anna");
        assertEquals("429 too-many-streams PT30S", refusal("anna"));
    }

    private String refusal(String reader) {
        var problem = assertThrows(ProblemException.class, () -> places.take(reader)).problem();
        return "%d %s %s".formatted(problem.kind().http(), problem.code(), problem.retryAfter());
    }
}
