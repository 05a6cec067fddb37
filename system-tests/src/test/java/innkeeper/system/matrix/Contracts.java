package innkeeper.system.matrix;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import innkeeper.kit.contract.Contract;
import innkeeper.local.settings.Options;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that our services promise to answer: read from the OpenAPI documents and the .proto files. */
public final class Contracts {
    /** Systems of others, which we only call, and the components that the documents share. */
    private static final Set<String> NOT_OURS = Set.of("delivery", "messenger", "telegram", "common");

    private Contracts() {}

    public static List<Operation> operations() {
        return Stream.concat(rest(), grpc()).toList();
    }

    private static Stream<Operation> rest() {
        return documents().stream()
                .filter(document -> !NOT_OURS.contains(document))
                .flatMap(service -> Contract.load(service).operations().stream().map(operation -> new Operation(
                        service, operation.method() + " " + operation.path(), operation.action())));
    }

    /** Of every document in the folder, so that a new one cannot be forgotten. */
    private static Set<String> documents() {
        Path folder = Options.checkout().resolve("api-specs/openapi");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Operation> grpc() {
        return descriptors().getFileList().stream().flatMap(Contracts::methods);
    }

    private static Stream<Operation> methods(FileDescriptorProto file) {
        String service = file.getPackage().split("\\.")[1];
        return file.getServiceList().stream().flatMap(door -> door.getMethodList().stream()
                .map(method -> new Operation(service,
                        "%s.%s/%s".formatted(file.getPackage(), door.getName(), method.getName()), "none")));
    }

    private static FileDescriptorSet descriptors() {
        try (InputStream in = Contracts.class.getResourceAsStream("/innkeeper/specs/services.binpb")) {
            if (in == null) {
                throw new IllegalStateException("api-specs was built without its descriptors");
            }
            return FileDescriptorSet.parseFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
