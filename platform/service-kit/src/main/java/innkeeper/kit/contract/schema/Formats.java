package innkeeper.kit.contract.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import innkeeper.kit.json.Canonical;
import innkeeper.kit.text.TextFormat;
import java.net.URI;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The formats of our contracts, each by the function that reads it: what passes the schema can be read. */
final class Formats {
    private Formats() {}

    static List<Format> all() {
        Stream<Format> texts = Arrays.stream(TextFormat.values()).map(text -> format(text.code(), text::read));
        return Stream.concat(texts, Stream.of(format("date", Canonical::date), format("date-time", Canonical::time),
                format("uuid", Canonical::uuid), format("uri", Formats::uri))).toList();
    }

    private static URI uri(String text) {
        URI uri = URI.create(text);
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException(text);
        }
        return uri;
    }

    private static Format format(String name, Function<String, ?> read) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                try {
                    read.apply(value);
                    return true;
                } catch (IllegalArgumentException | DateTimeException _) {
                    return false;
                }
            }
        };
    }
}
