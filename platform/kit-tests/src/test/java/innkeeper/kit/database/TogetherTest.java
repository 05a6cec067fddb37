package innkeeper.kit.database;

import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TogetherTest {
    private static final Function<List<Integer>, Map<Integer, String>> NAMED = numbers -> numbers.stream()
            .filter(number -> number > 0).collect(Collectors.toMap(Function.identity(), String::valueOf));

    private final List<List<Integer>> statements = new ArrayList<>();
    private final List<Long> begun = new ArrayList<>();
    private final CountDownLatch underWay = new CountDownLatch(1);

    @Test
    void each_gets_its_own_answer_or_none() {
        Together<Integer, String> numbers = numbers(NAMED);
        underWay.countDown();
        assertEquals(Optional.of("7"), numbers.get(7));
        assertEquals(Optional.empty(), numbers.get(0));
    }

    @Test
    void what_is_wanted_while_a_statement_is_under_way_goes_together_with_the_next() throws Exception {
        Together<Integer, String> numbers = numbers(NAMED);
        List<Asked> all = askedAtOnce(numbers, 1, 2, 3, 4, 3);
        for (Asked asked : all) {
            assertEquals(Optional.of(String.valueOf(asked.number())), asked.answer().get());
        }
        assertEquals(List.of(List.of(1), List.of(2, 3, 4)), statements);
    }

    @Test
    void after_one_that_was_for_several_the_next_waits_a_little_for_more() throws Exception {
        Together<Integer, String> numbers = numbers(NAMED);
        for (Asked asked : askedAtOnce(numbers, 1, 2, 3)) {
            asked.answer().get();
        }
        numbers.get(4);
        assertEquals(List.of(List.of(1), List.of(2, 3), List.of(4)), statements);
        assertTrue(begun.get(2) - begun.get(1) >= Duration.ofMillis(5).toNanos());
    }

    @Test
    void no_statement_is_for_more_than_sixty_four() throws Exception {
        Together<Integer, String> numbers = numbers(NAMED);
        for (Asked asked : askedAtOnce(numbers, IntStream.rangeClosed(1, 101).toArray())) {
            assertEquals(Optional.of(String.valueOf(asked.number())), asked.answer().get());
        }
        assertEquals(List.of(1, 64, 36), statements.stream().map(List::size).toList());
    }

    @Test
    void one_that_makes_the_statement_fail_fails_alone() throws Exception {
        Together<Integer, String> numbers = numbers(failingFor3(new IllegalArgumentException("three")));
        List<Asked> all = askedAtOnce(numbers, 1, 2, 3, 4);
        for (Asked asked : List.of(all.get(0), all.get(1), all.get(3))) {
            assertEquals(Optional.of(String.valueOf(asked.number())), asked.answer().get());
        }
        assertEquals("three", failure(all.get(2)).getMessage());
    }

    @Test
    void a_database_that_is_away_is_asked_once_for_all_of_them() {
        Together<Integer, String> numbers =
                numbers(failingFor3(Unavailable.database(new IllegalStateException("away"))));
        List<Asked> all = askedAtOnce(numbers, 1, 2, 3, 4);
        all.subList(1, 4).forEach(asked -> assertInstanceOf(Unavailable.class, failure(asked)));
        assertEquals(List.of(List.of(1), List.of(2, 3, 4)), statements);
    }

    @Test
    void an_error_leaves_nobody_waiting() {
        Together<Integer, String> numbers = numbers(numbersOfThree -> {
            if (numbersOfThree.contains(3)) {
                throw new AssertionError("three");
            }
            return NAMED.apply(numbersOfThree);
        });
        List<Asked> all = askedAtOnce(numbers, 1, 2, 3, 4);
        assertEquals(1, all.subList(1, 4).stream().filter(asked -> failure(asked) instanceof AssertionError).count());
        assertEquals(2,
                all.subList(1, 4).stream().filter(asked -> failure(asked) instanceof IllegalStateException).count());
    }

    private record Asked(int number, FutureTask<Optional<String>> answer) {}

    private Together<Integer, String> numbers(Function<List<Integer>, Map<Integer, String>> statement) {
        return new Together<>(wanted -> {
            statements.add(wanted);
            begun.add(System.nanoTime());
            awaitWord();
            return statement.apply(wanted);
        });
    }

    private static Function<List<Integer>, Map<Integer, String>> failingFor3(RuntimeException failure) {
        return wanted -> {
            if (wanted.contains(3)) {
                throw failure;
            }
            return NAMED.apply(wanted);
        };
    }

    /** The first is under way until all others wait, in their order. */
    private List<Asked> askedAtOnce(Together<Integer, String> numbers, int... wanted) {
        List<Asked> all = new ArrayList<>();
        for (int number : wanted) {
            Asked asked = new Asked(number, new FutureTask<>(() -> numbers.get(number)));
            all.add(asked);
            Thread thread = Thread.ofPlatform().daemon().start(asked.answer());
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                    .until(() -> thread.getState() == Thread.State.WAITING);
        }
        underWay.countDown();
        return all;
    }

    private void awaitWord() {
        try {
            underWay.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable failure(Asked asked) {
        return assertThrows(ExecutionException.class, asked.answer()::get).getCause();
    }
}
