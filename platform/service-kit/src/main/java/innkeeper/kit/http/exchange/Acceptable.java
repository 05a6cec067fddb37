package innkeeper.kit.http.exchange;

import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.util.Comparator;
import java.util.List;

/** Whether a reader takes what there is, where it says what it takes (RFC 9110, 12.5.1). */
public final class Acceptable {
    private static final String ANYTHING = "*";

    /** The range that says most about it decides. */
    private static final Comparator<HttpMediaType> BY_PRECISION = Comparator
            .<HttpMediaType>comparingInt(range -> range.type().equals(ANYTHING) ? 0 : 1)
            .thenComparingInt(range -> range.subtype().equals(ANYTHING) ? 0 : 1);

    private Acceptable() {}

    /** @throws ProblemException 406 */
    public static void require(ServerRequest request, String mediaType) {
        if (request.headers().contains(HeaderNames.ACCEPT) && !taken(request, HttpMediaType.create(mediaType))) {
            throw new ProblemException(ProblemKind.NOT_ACCEPTABLE, "not-acceptable",
                    "There is only %s here; say so in Accept, or leave it out".formatted(mediaType));
        }
    }

    /** Ranges that cannot be read are for us as if nothing had been said. */
    private static boolean taken(ServerRequest request, HttpMediaType mediaType) {
        try {
            List<HttpMediaType> ranges = request.headers().acceptedTypes();
            return ranges.stream().filter(range -> range.test(mediaType)).max(BY_PRECISION)
                    .map(range -> range.qualityFactor() > 0)
                    .orElse(false);
        } catch (BadRequestException | IllegalArgumentException _) {
            return true;
        }
    }
}
