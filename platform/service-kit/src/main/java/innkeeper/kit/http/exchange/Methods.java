package innkeeper.kit.http.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The methods that an address takes: those that are routed, HEAD beside GET, and OPTIONS. */
public record Methods(List<String> routed) {
    /** Every method that some address may take. */
    public static final Methods ALL = new Methods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));

    public Methods {
        routed = List.copyOf(routed);
    }

    public boolean include(String method) {
        return routed.contains(method);
    }

    /** As {@code Allow} lists them (RFC 9110, 10.2.1). */
    public String allow() {
        Set<String> all = new LinkedHashSet<>();
        routed.forEach(method -> {
            all.add(method);
            if (method.equals("GET")) {
                all.add("HEAD");
            }
        });
        all.add("OPTIONS");
        return String.join(", ", all);
    }
}
