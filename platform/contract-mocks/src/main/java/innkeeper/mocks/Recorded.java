package innkeeper.mocks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that kept the contract, as a test reads it; header names are in lower case. */
public record Recorded(String operation, String method, String path, Map<String, List<String>> query,
        Map<String, List<String>> headers, String body) {
    /** The first value of that name. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).map(List::getFirst);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }
}
