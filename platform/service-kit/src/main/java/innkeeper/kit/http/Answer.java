package innkeeper.kit.http;

import innkeeper.kit.http.exchange.EntityTags;
import innkeeper.kit.http.stream.EventBody;
import innkeeper.kit.http.stream.EventStream;
import innkeeper.kit.problem.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a handler answers; each addition makes a new one. */
public final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final Body body;
    private final String rejection;

    /** What is sent after the headers. */
    sealed interface Body {
        record Nothing() implements Body {}

        record View(Object view) implements Body {}

        record Text(String mediaType, String text) implements Body {}

        record Rejection(Problem problem) implements Body {}

        record Events(EventBody body) implements Body {}
    }

    private Answer(int status, Map<String, String> headers, Body body) {
        this(status, headers, body, "");
    }

    private Answer(int status, Map<String, String> headers, Body body, String rejection) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
        this.rejection = rejection;
    }

    public static Answer ok(Object view) {
        return of(200, view);
    }

    public static Answer of(int status, Object view) {
        return new Answer(status, Map.of(), new Body.View(view));
    }

    public static Answer created(String location, Object view) {
        return of(201, view).header("Location", location);
    }

    public static Answer noContent() {
        return empty(204);
    }

    /** 200 with nothing to say, where a standard asks for it. */
    public static Answer done() {
        return empty(200);
    }

    public static Answer accepted() {
        return empty(202);
    }

    /** 303: look there with GET. */
    public static Answer redirect(String location) {
        return empty(303).header("Location", location);
    }

    public static Answer html(int status, String html) {
        return text(status, "text/html; charset=utf-8", html);
    }

    public static Answer text(int status, String mediaType, String text) {
        return new Answer(status, Map.of(), new Body.Text(mediaType, text));
    }

    /** A stream of events, written for as long as somebody reads it; a service that stops ends it at once. */
    public static Answer events(EventBody body) {
        // nginx would wait for more before it sends on what it has
        return new Answer(200, Map.of("Content-Type", EventStream.MEDIA_TYPE, "X-Accel-Buffering", "no"),
                new Body.Events(body));
    }

    /** For problems that go with headers of their own, such as {@code Retry-After}; throwing is the rule. */
    public static Answer problem(Problem problem) {
        return new Answer(problem.kind().http(), Map.of(), new Body.Rejection(problem));
    }

    /** The resource's version, which {@link Call#ifMatch} reads back. */
    public Answer etag(int version) {
        return header("ETag", EntityTags.of(version));
    }

    /** The resource's version as it reads in this language, by which it can be edited all the same. */
    public Answer etag(int version, String language) {
        return header("ETag", EntityTags.of(version, language));
    }

    /** For what has no version of its own: another text has another tag, which {@link Call#ifMatchContent} reads back. */
    public Answer etagOf(String content) {
        return header("ETag", EntityTags.of(content));
    }

    /** When to ask again (RFC 9110, 10.2.3). */
    public Answer retryAfter(Duration pause) {
        return header("Retry-After", Long.toString(wholeSeconds(pause)));
    }

    /** A time as header fields say it: in seconds, rounded up. */
    public static long wholeSeconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }

    public Answer header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, rejection);
    }

    /** A rejection that is no problem of ours in form, such as a page: log and span name it by this code. */
    public Answer refusedAs(String code) {
        return new Answer(status, headers, body, code);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new Body.Nothing());
    }

    Optional<String> etag() {
        return Optional.ofNullable(headers.get("ETag"));
    }

    /** 304: the reader has it; its headers go with it all the same. */
    Answer unchanged() {
        return new Answer(304, headers, new Body.Nothing());
    }

    /** What HEAD is told of it: a stream is not begun for that. */
    Answer unwritten() {
        if (body instanceof Body.Events(EventBody events)) {
            events.close();
            return new Answer(status, headers, new Body.Nothing());
        }
        return this;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The code of a rejection in another form than that of our problems; empty where it is none. */
    String rejection() {
        return rejection;
    }

    Body body() {
        return body;
    }
}
