package innkeeper.kit.http.server;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is done once a request is answered: when its answer is out or, where that is a stream, when the stream begins. */
public final class Answered {
    private static final ScopedValue<Answered> CURRENT = ScopedValue.newInstance();

    private final Deque<Runnable> due = new ArrayDeque<>();

    private Answered() {}

    /** Answers the request, and does what is due afterwards unless that has been done. */
    static void by(Runnable answering, Runnable last) {
        Answered answered = new Answered();
        answered.due.push(last);
        ScopedValue.where(CURRENT, answered).run(() -> {
            try {
                answering.run();
            } finally {
                answered.doAll();
            }
        });
    }

    /** Due once the request that this thread is answering is answered; what was asked for last comes first. */
    public static void then(Runnable action) {
        CURRENT.get().due.push(action);
    }

    /** The request counts as answered now. */
    public static void now() {
        CURRENT.get().doAll();
    }

    private void doAll() {
        while (!due.isEmpty()) {
            due.pop().run();
        }
    }
}
