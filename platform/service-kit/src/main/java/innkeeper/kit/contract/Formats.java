package innkeeper.kit.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import innkeeper.kit.text.TextFormat;
import java.util.Arrays;
import java.util.List;

/** The formats of texts that our contracts have beside those of JSON Schema. */
final class Formats {
    private Formats() {}

    static List<Format> ours() {
        return Arrays.stream(TextFormat.values()).<Format>map(Ours::new).toList();
    }

    private record Ours(TextFormat format) implements Format {
        @Override
        public String getName() {
            return format.code();
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            return format.fault(text).isEmpty();
        }
    }
}
