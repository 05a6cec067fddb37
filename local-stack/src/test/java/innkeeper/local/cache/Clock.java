package innkeeper.local.cache;

import java.util.concurrent.CountDownLatch;

/** A program that says that it runs, and goes on until it is stopped. */
public final class Clock {
    private Clock() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("tick");
        new CountDownLatch(1).await();
    }
}
