package innkeeper.kit.http;

import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.list.Page;
import innkeeper.kit.http.stream.EventBody;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The handlers behind things.yaml. */
final class Things implements Routes {
    volatile EventBody events;
    final List<UUID> ids = new CopyOnWriteArrayList<>();
    final AtomicInteger created = new AtomicInteger();
    volatile CountDownLatch entered = new CountDownLatch(0);
    volatile CountDownLatch mayGoOn = new CountDownLatch(0);
    volatile RuntimeException failure;
    volatile Error failureAfterwards;
    volatile Consumer<UUID> recorded = _ -> {};
    final Map<UUID, Thing> things = new ConcurrentHashMap<>();
    final AtomicInteger version = new AtomicInteger(1);

    record Part(int size) {}

    record NewThing(String name, Money price, LocalDate due, String colour, List<Part> parts) {}

    record Thing(UUID id, String name, LocalDate due) {}

    record Gone(String code, ProblemKind kind) implements Rejection {}

    static Problem explain(Rejection rejection) {
        Gone gone = (Gone) rejection;
        return new Problem(gone.kind, gone.code, "The thing is gone");
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listThings", this::list)
                .on("createThing", this::create)
                .on("myThing", _ -> Answer.ok(Map.of("thing", "mine")))
                .on("followThings", _ -> Answer.events(events))
                .on("readThing", this::read)
                .on("updateThing", this::update)
                .on("publicThing", _ -> Answer.ok(Map.of("thing", "everybody's")))
                .on("sendForm", call -> Answer.ok(call.form()))
                .on("fail", this::fail);
    }

    private Answer list(Call call) {
        pause();
        return Answer.ok(new Page<>(List.of(call.limit() + " by " + call.access().subject().role()), null));
    }

    private Answer create(Call call) {
        NewThing wanted = call.body(NewThing.class);
        return call.once(id -> make(id, wanted), things::get,
                thing -> Answer.created("/v1/things/" + thing.id(), thing).etag(version.get()));
    }

    private Thing make(UUID id, NewThing wanted) {
        ids.add(id);
        pause();
        if (failure != null) {
            throw failure;
        }
        created.incrementAndGet();
        Thing made = new Thing(id, wanted.name(), wanted.due());
        things.put(id, made);
        recorded.accept(id);
        if (failureAfterwards != null) {
            throw failureAfterwards;
        }
        return made;
    }

    private Answer read(Call call) {
        call.access().require(Resource.of("thing", call.path("thing_id"), Map.of("owner_id", "client")));
        return Answer.ok(new Thing(call.id("thing_id"), "lamp", null)).etag(3);
    }

    private Answer update(Call call) {
        if (!call.ifMatch().test(3)) {
            throw new Rejected(new Gone("stale", ProblemKind.STALE));
        }
        return Answer.ok(Map.of("third", true, "patch", call.body()));
    }

    private Answer fail(Call call) {
        call.answerWith("X-Seen-From", call.clientAddress().toString());
        throw switch (call.path("kind")) {
            case "rejected" -> new Rejected(new Gone("stale", ProblemKind.STALE));
            case "too-many" -> new ProblemException(new Problem(ProblemKind.TOO_MANY, "too-many-requests", "Later")
                    .retryAfter(Duration.ofMillis(1500)));
            case "unlisted" -> new Rejected(new Gone("never-listed", ProblemKind.CONFLICT));
            case "other-status" -> new Rejected(new Gone("stale", ProblemKind.CONFLICT));
            case "invalid" ->
                new InvalidInput(List.of(new FieldError("/a", "is bad"), new FieldError("/b", "is worse")));
            case "unavailable" -> new Unavailable("hotel-service", new IllegalStateException("secret-host:9082"));
            default -> new IllegalStateException("secret text of a fault");
        };
    }

    private void pause() {
        entered.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
