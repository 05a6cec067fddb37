package innkeeper.kit.http.stream;

/** What writes a stream of events, on the thread of its request, until it returns or the stream has ended. */
public interface EventBody extends AutoCloseable {
    /** Begins when the reader has been told that the stream is there; ends soon after {@link EventStream#ended}. */
    void write(EventStream stream);

    /** Gives back what was taken for the stream; called once, also for a stream that was never written. */
    @Override
    void close();
}
