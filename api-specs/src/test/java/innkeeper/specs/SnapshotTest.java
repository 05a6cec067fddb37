package innkeeper.specs;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * The snapshot holds all that the contracts say: what was added and forgotten there could be taken away again without a check
 * that notices. The README says how it is rewritten.
 */
class SnapshotTest {
    @ParameterizedTest
    @ValueSource(strings = {"openapi", "asyncapi"})
    void rest_and_events_are_in_the_snapshot_as_they_are(String folder) throws IOException {
        assertEquals(texts(Path.of(folder)), texts(Path.of("snapshot", folder)));
    }

    @Test
    void grpc_is_in_the_snapshot_as_it_is() throws IOException {
        try (InputStream now = SnapshotTest.class.getResourceAsStream("/innkeeper/specs/services.binpb");
                InputStream released = Files.newInputStream(Path.of("snapshot/proto.binpb"))) {
            Map<String, FileDescriptorProto> contracts = ours(FileDescriptorSet.parseFrom(now));
            assertFalse(contracts.isEmpty());
            assertEquals(contracts, ours(FileDescriptorSet.parseFrom(released)));
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertFalse(texts.isEmpty());
        return texts;
    }

    /** Without comments, and without what the tools add of their own. */
    private static Map<String, FileDescriptorProto> ours(FileDescriptorSet all) {
        Map<String, FileDescriptorProto> ours = new TreeMap<>();
        all.getFileList().stream().filter(file -> file.getPackage().startsWith("innkeeper.")).forEach(
                file -> ours.put(file.getName(), file.toBuilder().clearSourceCodeInfo()
                        .setUnknownFields(UnknownFieldSet.getDefaultInstance()).build()));
        return ours;
    }
}
