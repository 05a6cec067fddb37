package innkeeper.testkit.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stream of events as its reader understands it (WHATWG HTML, 9.2.6), read on a thread of its own until it ends or is closed. */
public final class ReadEvents implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reading;
    private volatile String lastId = "";
    private volatile int comments;
    private String id = "";
    private String type = "message";
    private String data = "";

    /** One event, as it is dispatched. */
    public record Event(String id, String type, String data) {}

    ReadEvents(HttpResponse<InputStream> answer) {
        this.answer = answer;
        this.reading = Thread.ofVirtual().start(this::read);
    }

    public HttpResponse<InputStream> answer() {
        return answer;
    }

    /** Those that have come so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** What the reader would come again with. */
    public String lastId() {
        return lastId;
    }

    public int comments() {
        return comments;
    }

    public boolean ended() {
        return !reading.isAlive();
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException _) {
            // cut off, or closed by us
        }
    }

    private void take(String line) {
        String[] field = line.split(": ?", 2);
        switch (field[0]) {
            case "id" -> id = field[1];
            case "event" -> type = field[1];
            case "data" -> data = data.isEmpty() ? field[1] : data + "\n" + field[1];
            default -> {
                if (line.startsWith(":")) {
                    comments++;
                } else if (line.isEmpty()) {
                    dispatch();
                }
            }
        }
    }

    private void dispatch() {
        lastId = id;
        if (!data.isEmpty()) {
            events.add(new Event(id, type, data));
        }
        type = "message";
        data = "";
    }
}
