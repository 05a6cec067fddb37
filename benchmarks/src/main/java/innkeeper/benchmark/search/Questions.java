package innkeeper.benchmark.search;

import innkeeper.benchmark.load.ClosedLoop.Call;
import innkeeper.benchmark.load.Form;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What guests ask hotel-service, each call for other days than the one before. */
record Questions(URI hotels) {
    private static final int DIFFERENT = 500;
    private static final int FARTHEST = 300;

    /** The first page of what can be booked in a city, with its total. */
    Call ofCity(String city) {
        return turns(random -> "?city=" + URLEncoder.encode(city, StandardCharsets.UTF_8) + stay(random));
    }

    /** Of so many hotels by name what each of them can sell. */
    Call ofNamed(int number, int all) {
        return turns(random -> "?hotel_ids=" + random.ints(1, all + 1).distinct().limit(number).mapToObj(Ids::hotel)
                .collect(Collectors.joining(",")) + stay(random));
    }

    private Call turns(Query query) {
        SplittableRandom random = new SplittableRandom(1);
        List<URI> questions = IntStream.range(0, DIFFERENT)
                .mapToObj(_ -> hotels.resolve("/v1/hotels" + query.next(random))).toList();
        AtomicInteger turn = new AtomicInteger();
        return _ -> {
            URI question = questions.get(Math.floorMod(turn.getAndIncrement(), DIFFERENT));
            if (!Form.get(question).contains("\"quote_token\":\"")) {
                throw new IllegalStateException("nothing was found by " + question);
            }
        };
    }

    private static String stay(SplittableRandom random) {
        LocalDate arrival = LocalDate.now().plusDays(2 + random.nextInt(FARTHEST));
        return "&check_in=%s&check_out=%s&adults=%d".formatted(arrival, arrival.plusDays(1 + random.nextInt(4)),
                1 + random.nextInt(3));
    }

    private interface Query {
        String next(SplittableRandom random);
    }
}
