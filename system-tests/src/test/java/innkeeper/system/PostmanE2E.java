package innkeeper.system;

import innkeeper.system.support.Newman;
import innkeeper.system.support.RunningSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The collection that we hand out runs from its first request to its last against the real system. */
class PostmanE2E {
    private static final Path COLLECTIONS = Path.of("..", "api-specs", "postman");

    @Test
    void every_request_of_the_postman_collection_is_answered_as_its_tests_say() {
        Newman.requirePresent();
        List<String> arguments = new ArrayList<>(List.of(
                "run", COLLECTIONS.resolve("innkeeper.postman_collection.json").toString(),
                "--environment", COLLECTIONS.resolve("innkeeper.postman_environment.json").toString(),
                "--timeout-request", "30000", "--color", "off"));
        for (String service : List.of("auth", "hotel", "booking", "notification")) {
            arguments.add("--env-var");
            arguments.add("%s_url=%s".formatted(service, RunningSystem.stack().address(service + "-service")));
        }
        Newman.run(arguments);
    }
}
