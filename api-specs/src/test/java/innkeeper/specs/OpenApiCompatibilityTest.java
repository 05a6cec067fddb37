package innkeeper.specs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A REST contract may grow; it may not break who relies on the released one in {@code snapshot/openapi}. */
class OpenApiCompatibilityTest {
    private static final Path RELEASED = Path.of("snapshot/openapi");
    private static final Path CURRENT = Path.of("openapi");

    static Stream<String> released() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("common.yaml"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_contract_is_not_broken(String contract) {
        ChangedOpenApi change = compare(RELEASED.resolve(contract), CURRENT.resolve(contract));
        assertTrue(change.isCompatible(), () -> describe(change));
    }

    @Test
    void an_operation_taken_away_is_caught(@TempDir Path folder) throws IOException {
        Files.copy(RELEASED.resolve("common.yaml"), folder.resolve("common.yaml"));
        String booking = Files.readString(RELEASED.resolve("booking.yaml"));
        Files.writeString(folder.resolve("booking.yaml"), booking.replace("/v1/bookings/{booking_id}/cancel:",
                "/v1/bookings/{booking_id}/give-up:"));
        assertFalse(compare(RELEASED.resolve("booking.yaml"), folder.resolve("booking.yaml")).isCompatible());
    }

    private static ChangedOpenApi compare(Path released, Path current) {
        return OpenApiCompare.fromLocations(released.toAbsolutePath().toString(), current.toAbsolutePath().toString());
    }

    private static String describe(ChangedOpenApi change) {
        var text = new ByteArrayOutputStream();
        new MarkdownRender().render(change, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
