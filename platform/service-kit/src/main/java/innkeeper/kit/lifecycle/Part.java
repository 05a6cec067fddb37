package innkeeper.kit.lifecycle;

/** Something of a service that runs; {@code start} returns when it is ready, {@code stop} when it has let go. */
public interface Part {
    void start();

    void stop();
}
