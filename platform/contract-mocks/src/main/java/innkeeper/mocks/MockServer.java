package innkeeper.mocks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts the systems outside so that a service can be run alone: {@code MockServer payment=8184 delivery=8090}. */
public final class MockServer {
    private MockServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            ports(arguments).forEach((contract, port) -> System.out.printf("%s answers at %s%n", contract,
                    ContractMock.of(contract, port).uri()));
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /** @throws IllegalArgumentException that says how to call it */
    static Map<String, Integer> ports(String... arguments) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String argument : arguments) {
            if (!argument.matches("[a-z]+=[0-9]{1,5}")) {
                throw new IllegalArgumentException("write contract=port, such as payment=8184, not " + argument);
            }
            String[] parts = argument.split("=");
            ports.put(parts[0], Integer.valueOf(parts[1]));
        }
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("name at least one contract and its port, such as payment=8184");
        }
        return ports;
    }
}
