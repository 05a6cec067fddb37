package innkeeper.hotel;

import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.Service;
import java.util.List;
import java.util.stream.Stream;

/** All parts of the service in the order of their start, and its two doors. */
record Application(List<Part> parts, GrpcEdge grpc, HttpEdge http) {
    Application above(Part... foundations) {
        return new Application(Stream.concat(Stream.of(foundations), parts.stream()).toList(), grpc, http);
    }

    /** What begins once the doors are open. */
    Application then(Part last) {
        return new Application(Stream.concat(parts.stream(), Stream.of(last)).toList(), grpc, http);
    }

    Service service(String name) {
        return Service.of(name, parts.toArray(Part[]::new));
    }
}
