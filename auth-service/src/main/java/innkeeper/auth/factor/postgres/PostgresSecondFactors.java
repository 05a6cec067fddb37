package innkeeper.auth.factor.postgres;

import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.person.postgres.UserTopic;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Second factors in PostgreSQL. What is announced happens under the lock of its person's row. */
public final class PostgresSecondFactors implements SecondFactors {
    private static final Sql FIND = Sql.named("auth.find-second-factor", """
            select person_id, secret, begun_at, confirmed_at
            from second_factors
            where person_id = cast(:person_id as uuid) and kind = 'totp'""");
    private static final Sql BEGIN = Sql.named("auth.begin-second-factor", """
            insert into second_factors (person_id, kind, secret, begun_at, confirmed_at, last_step)
            values (cast(:person_id as uuid), 'totp', :secret, :begun_at, null, 0)
            on conflict (person_id, kind) do update
            set secret = excluded.secret, begun_at = excluded.begun_at
            where second_factors.confirmed_at is null""");
    private static final Sql CONFIRM = Sql.named("auth.confirm-second-factor", """
            update second_factors
            set confirmed_at = :now, last_step = :step
            where person_id = cast(:person_id as uuid) and kind = 'totp' and secret = :secret and confirmed_at is null""");
    private static final Sql USE_STEP = Sql.named("auth.use-time-step", """
            update second_factors
            set last_step = :step
            where person_id = cast(:person_id as uuid) and kind = 'totp' and secret = :secret
              and confirmed_at is not null and last_step < :step""");
    private static final Sql USE_CODE = Sql.named("auth.use-recovery-code", """
            delete from recovery_codes
            where person_id = cast(:person_id as uuid) and hash = :hash""");
    private static final Sql ADD_CODE = Sql.named("auth.add-recovery-code", """
            insert into recovery_codes (person_id, hash)
            values (cast(:person_id as uuid), :hash)""");
    private static final Sql LEFT = Sql.named("auth.count-recovery-codes", """
            select count(*) as left_over
            from recovery_codes
            where person_id = cast(:person_id as uuid)""");
    private static final Sql FORGET_CODES = Sql.named("auth.forget-recovery-codes", """
            delete from recovery_codes
            where person_id = cast(:person_id as uuid)""");
    private static final Sql REMOVE = Sql.named("auth.remove-second-factor", """
            delete from second_factors
            where person_id = cast(:person_id as uuid)""");
    private static final Sql FORGET_BEGUN = Sql.named("auth.forget-begun-second-factors", """
            delete from second_factors
            where confirmed_at is null and begun_at < :time""");

    private final Database database;
    private final Outbox outbox;
    private final UserTopic users;

    public PostgresSecondFactors(Database database, Outbox outbox, UserTopic users) {
        this.database = database;
        this.outbox = outbox;
        this.users = users;
    }

    /** Ends one, active or begun, inside somebody's transaction; whether it was active. Nobody is told. */
    public static boolean end(Transaction tx, PersonId person) {
        boolean active = active(tx, person);
        removed(tx, person);
        return active;
    }

    @Override
    public Optional<SecondFactor> find(PersonId person) {
        return database.find(FIND, of(person), PostgresSecondFactors::factor);
    }

    @Override
    public boolean begin(SecondFactor.Begun begun) {
        return database.execute(BEGIN, of(begun).and("begun_at", begun.since())) == 1;
    }

    @Override
    public boolean confirm(SecondFactor.Begun begun, TimeStep step, List<RecoveryCode> codes, Instant now) {
        return change(begun.person(), PersonEvent.SecondFactorEnabled::new, tx -> {
            boolean confirmed =
                    tx.execute(CONFIRM, of(begun).and("step", step.number()).and("now", now)) == 1;
            if (confirmed) {
                replaceCodes(tx, begun.person(), codes);
            }
            return confirmed;
        });
    }

    @Override
    public boolean use(SecondFactor.Active factor, TimeStep step) {
        return database.execute(USE_STEP, of(factor).and("step", step.number())) == 1;
    }

    @Override
    public boolean use(PersonId person, RecoveryCode code) {
        return change(person, PersonEvent.RecoveryCodeUsed::new,
                tx -> tx.execute(USE_CODE, of(person).and("hash", code.hash(person))) == 1);
    }

    @Override
    public int recoveryCodesLeft(PersonId person) {
        return database.find(LEFT, of(person), row -> Math.toIntExact(row.bigint("left_over"))).orElseThrow();
    }

    @Override
    public boolean renew(PersonId person, List<RecoveryCode> codes) {
        return change(person, PersonEvent.RecoveryCodesRenewed::new, tx -> {
            boolean active = active(tx, person);
            if (active) {
                replaceCodes(tx, person, codes);
            }
            return active;
        });
    }

    @Override
    public boolean remove(PersonId person) {
        return change(person, PersonEvent.SecondFactorRemoved::new, tx -> active(tx, person) && removed(tx, person));
    }

    @Override
    public boolean reset(PersonId person) {
        return change(person, PersonEvent.SecondFactorReset::new, tx -> removed(tx, person));
    }

    @Override
    public long forgetBegunBefore(Instant time) {
        return database.execute(FORGET_BEGUN, Params.of("time", time));
    }

    /** Announced where something changed; nothing changes of somebody who is gone. */
    private boolean change(
            PersonId id, Function<Person, PersonEvent> event, Predicate<Transaction> step) {
        return database.transaction(tx -> {
            Optional<Person> changed = PersonChanges.lock(tx, id).filter(_ -> step.test(tx));
            changed.ifPresent(person -> outbox.append(tx, users.of(tx, event.apply(person))));
            return changed.isPresent();
        });
    }

    private static boolean active(Transaction tx, PersonId person) {
        return tx.find(FIND, of(person), PostgresSecondFactors::factor)
                .filter(SecondFactor.Active.class::isInstance).isPresent();
    }

    private static boolean removed(Transaction tx, PersonId person) {
        tx.execute(FORGET_CODES, of(person));
        return tx.execute(REMOVE, of(person)) > 0;
    }

    private static void replaceCodes(Transaction tx, PersonId person, List<RecoveryCode> codes) {
        tx.execute(FORGET_CODES, of(person));
        codes.forEach(code -> tx.execute(ADD_CODE, of(person).and("hash", code.hash(person))));
    }

    private static SecondFactor factor(Row row) {
        PersonId person = new PersonId(row.uuid("person_id"));
        String secret = row.text("secret");
        return row.optional("confirmed_at", Row::instant)
                .<SecondFactor>map(since -> new SecondFactor.Active(person, secret, since))
                .orElseGet(() -> new SecondFactor.Begun(person, secret, row.instant("begun_at")));
    }

    private static Params of(PersonId person) {
        return Params.of("person_id", person.value());
    }

    private static Params of(SecondFactor factor) {
        return of(factor.person()).and("secret", factor.secret());
    }
}
