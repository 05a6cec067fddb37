package innkeeper.kit.lifecycle;

import innkeeper.kit.settings.Environment;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process of its own that launches a service in one of three ways. */
final class Launched {
    private Launched() {}

    public static void main(String[] args) {
        switch (args[0]) {
            case "misconfigured" -> Service.launch("test-service", () -> Environment.read(Map.of("A", "x"),
                    e -> Service.of("test-service" + e.port("A") + e.text("B"), part("ports", false))));
            case "broken" -> Service.launch("test-service",
                    () -> Service.of("test-service", part("store", false), part("edge", true)));
            default -> Service.launch("test-service", () -> Service.of("test-service", part("store", false), stay()));
        }
    }

    private static Part part(String name, boolean broken) {
        return new Part() {
            @Override
            public void start() {
                if (broken) {
                    throw new IllegalStateException(name + " cannot start");
                }
                System.out.println(name + " started");
            }

            @Override
            public void stop() {
                System.out.println(name + " stopped");
            }
        };
    }

    /** Keeps the process alive as a server's threads do. */
    private static Part stay() {
        CountDownLatch end = new CountDownLatch(1);
        return new Part() {
            @Override
            public void start() {
                Thread.ofPlatform().start(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }

            @Override
            public void stop() {
                end.countDown();
            }
        };
    }
}
