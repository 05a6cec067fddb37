package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of second factors promises. */
public abstract class SecondFactorsContract {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final TimeStep STEP = new TimeStep(59_000_000);
    private static final TimeStep NEXT = new TimeStep(59_000_001);
    private static final RecoveryCode FIRST = new RecoveryCode("aaaabbbbccccdddd");
    private static final RecoveryCode SECOND = new RecoveryCode("eeeeffffgggghhhh");
    private static final RecoveryCode THIRD = new RecoveryCode("iiiijjjjkkkkmmmm");

    private final PersonId clara = new PersonId(UUID.randomUUID());
    private final SecondFactor.Begun begun = new SecondFactor.Begun(clara, "sealed", NOON);
    private final SecondFactor.Active active = new SecondFactor.Active(clara, "sealed", NOON.plusSeconds(60));

    protected abstract People people();

    protected abstract SecondFactors factors();

    /** Types of what was announced, in order. */
    protected abstract List<String> announced();

    @BeforeEach
    void clara_has_an_account() {
        people().register(new Account(Person.registered(clara, new EmailAddress("clara@innkeeper.example"),
                "Clara Jensen", Role.HOTELIER, "en", NOON), "hash"));
    }

    private void confirmed() {
        assertTrue(factors().begin(begun));
        assertTrue(factors().confirm(begun, STEP, List.of(FIRST, SECOND), NOON.plusSeconds(60)));
    }

    private List<String> news() {
        return announced().stream().filter(type -> !type.equals("registered")).toList();
    }

    @Test
    void nobody_has_one_to_begin_with() {
        assertEquals(Optional.empty(), factors().find(clara));
        assertEquals(0, factors().recoveryCodesLeft(clara));
        assertFalse(factors().remove(clara));
        assertFalse(factors().reset(clara));
        assertFalse(factors().renew(clara, List.of(FIRST)));
        assertFalse(factors().use(active, STEP));
        assertFalse(factors().use(clara, FIRST));
        assertEquals(List.of(), news());
    }

    @Test
    void what_is_begun_waits_and_what_is_confirmed_is_active_and_announced() {
        factors().begin(begun);
        assertEquals(Optional.of(begun), factors().find(clara));
        assertEquals(Optional.empty(), factors().active(clara));
        assertEquals(List.of(), news());
        assertTrue(factors().confirm(begun, STEP, List.of(FIRST, SECOND), NOON.plusSeconds(60)));
        assertEquals(Optional.of(active), factors().active(clara));
        assertEquals(2, factors().recoveryCodesLeft(clara));
        assertEquals(List.of("second-factor-enabled"), news());
    }

    @Test
    void beginning_again_replaces_the_secret_and_the_first_is_confirmed_by_nobody() {
        factors().begin(begun);
        var second = new SecondFactor.Begun(clara, "sealed anew", NOON.plusSeconds(5));
        assertTrue(factors().begin(second));
        assertEquals(Optional.of(second), factors().find(clara));
        assertFalse(factors().confirm(begun, STEP, List.of(FIRST), NOON));
        assertTrue(factors().confirm(second, STEP, List.of(FIRST), NOON));
    }

    @Test
    void an_active_one_is_neither_begun_nor_confirmed_again() {
        confirmed();
        assertFalse(factors().begin(new SecondFactor.Begun(clara, "sealed anew", NOON)));
        assertFalse(factors().confirm(begun, NEXT, List.of(THIRD), NOON));
        assertEquals(Optional.of(active), factors().find(clara));
        assertEquals(2, factors().recoveryCodesLeft(clara));
    }

    @Test
    void a_time_step_is_used_once_and_none_before_it_after_it() {
        confirmed();
        assertFalse(factors().use(active, STEP), "the code that confirmed it");
        assertTrue(factors().use(active, NEXT));
        assertFalse(factors().use(active, NEXT));
        assertFalse(factors().use(active, STEP));
        assertTrue(factors().use(active, new TimeStep(59_000_002)));
    }

    @Test
    void a_factor_that_was_replaced_uses_up_nothing() {
        confirmed();
        factors().remove(clara);
        var second = new SecondFactor.Begun(clara, "sealed anew", NOON);
        factors().begin(second);
        factors().confirm(second, STEP, List.of(THIRD), NOON);
        assertFalse(factors().use(active, NEXT));
        assertFalse(factors().use(clara, FIRST));
        assertTrue(factors().use(clara, THIRD));
    }

    @Test
    void of_many_who_bring_one_step_at_once_exactly_one_wins() throws Exception {
        confirmed();
        assertEquals(1, winners(() -> factors().use(active, NEXT)));
    }

    @Test
    void of_many_who_bring_one_recovery_code_at_once_exactly_one_wins_and_one_notice_goes_out() throws Exception {
        confirmed();
        assertEquals(1, winners(() -> factors().use(clara, FIRST)));
        assertEquals(List.of("second-factor-enabled", "recovery-code-used"), news());
        assertEquals(1, factors().recoveryCodesLeft(clara));
    }

    @Test
    void of_many_who_confirm_at_once_exactly_one_has_recovery_codes_that_work() throws Exception {
        factors().begin(begun);
        assertEquals(1, winners(() -> factors().confirm(begun, STEP, List.of(FIRST, SECOND), NOON)));
        assertEquals(2, factors().recoveryCodesLeft(clara));
    }

    @Test
    void new_recovery_codes_replace_the_old_ones() {
        confirmed();
        assertTrue(factors().renew(clara, List.of(THIRD)));
        assertFalse(factors().use(clara, FIRST));
        assertTrue(factors().use(clara, THIRD));
        assertEquals(0, factors().recoveryCodesLeft(clara));
        assertEquals(List.of("second-factor-enabled", "recovery-codes-renewed", "recovery-code-used"), news());
    }

    @Test
    void what_is_removed_is_gone_with_its_recovery_codes_and_an_admin_may_do_that_too() {
        confirmed();
        assertTrue(factors().remove(clara));
        assertEquals(Optional.empty(), factors().find(clara));
        assertEquals(0, factors().recoveryCodesLeft(clara));
        confirmed();
        assertTrue(factors().reset(clara));
        assertFalse(factors().reset(clara));
        assertEquals(List.of("second-factor-enabled", "second-factor-removed", "second-factor-enabled",
                "second-factor-reset"), news());
    }

    @Test
    void what_is_only_begun_is_not_its_owners_to_remove_and_ends_by_itself() {
        factors().begin(begun);
        assertFalse(factors().remove(clara));
        assertEquals(0, factors().forgetBegunBefore(NOON));
        assertEquals(1, factors().forgetBegunBefore(NOON.plus(Duration.ofSeconds(1))));
        assertEquals(Optional.empty(), factors().find(clara));
        assertFalse(factors().confirm(begun, STEP, List.of(FIRST), NOON));
        confirmed();
        assertEquals(0, factors().forgetBegunBefore(NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void it_goes_with_its_person() {
        confirmed();
        people().close(clara, NOON);
        assertTrue(people().delete(clara, NOON).isPresent());
        assertEquals(Optional.empty(), factors().find(clara));
        assertEquals(0, factors().recoveryCodesLeft(clara));
        assertFalse(factors().use(active, NEXT));
    }

    private static long winners(Callable<Boolean> attempt) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = pool.invokeAll(IntStream.range(0, 20).mapToObj(_ -> attempt).toList());
            var won = 0;
            for (var one : all) {
                won += one.get() ? 1 : 0;
            }
            return won;
        }
    }
}
