package innkeeper.payment.checkout.postgres;

import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.idempotency.Attempt;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentEvent;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.checkout.domain.Refund;
import innkeeper.payment.checkout.domain.Terms;
import innkeeper.payment.checkout.usecase.Payments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Payments in PostgreSQL, with the row lock that lets a card be charged once. */
public final class PostgresPayments implements Payments {
    /** Time passes for it. A few at once: each is a change of one row, and few become due together. */
    public static final TaskKind PAYMENT = new TaskKind("payment", 4, Duration.ofSeconds(30));

    private static final Sql ADD = Sql.named("payment.add", """
            insert into payments (id, status, amount, currency, description, return_url, metadata, traceparent,
                                  created_at, expires_at)
            values (cast(:id as uuid), 'pending', :amount, :currency, :description, :return_url,
                    cast(:metadata as jsonb), :traceparent, :created_at, :expires_at)
            on conflict (id) do nothing
            """);
    private static final String COLUMNS = """
            select id, status, amount, currency, description, return_url, metadata, traceparent, created_at,
                   expires_at, attempt_id, attempt_brand, attempt_last4, due_at, paid_at, failed_attempt_id,
                   failed_brand, failed_last4, failure_code, failed_at
            from payments
            where id = cast(:id as uuid)
            """;
    private static final Sql FIND = Sql.named("payment.find", COLUMNS);
    private static final Sql LOCK = Sql.named("payment.lock", COLUMNS + "for update");
    private static final Sql REFUNDS = Sql.named("payment.refunds", """
            select id, amount, metadata, created_at from refunds where payment_id = cast(:id as uuid) order by created_at, id
            """);
    private static final Sql CHANGE = Sql.named("payment.change", """
            update payments
            set status = :status, attempt_id = cast(:attempt_id as uuid), attempt_brand = :attempt_brand,
                attempt_last4 = :attempt_last4, due_at = cast(:due_at as timestamptz),
                paid_at = cast(:paid_at as timestamptz), failed_attempt_id = cast(:failed_attempt_id as uuid),
                failed_brand = :failed_brand, failed_last4 = :failed_last4, failure_code = :failure_code,
                failed_at = cast(:failed_at as timestamptz)
            where id = cast(:id as uuid)
            """);
    private static final Sql ADD_REFUND = Sql.named("payment.add-refund", """
            insert into refunds (id, payment_id, amount, metadata, created_at)
            values (cast(:refund as uuid), cast(:id as uuid), :amount, cast(:metadata as jsonb), :created_at)
            """);
    private static final Sql COUNT_REFUND = Sql.named("payment.count-refund", """
            update payments set refunded = refunded + :amount where id = cast(:id as uuid)
            """);

    private final Database database;
    private final Tasks tasks;
    private final NewEvents events;

    public PostgresPayments(Database database, Tasks tasks, NewEvents events) {
        this.database = database;
        this.tasks = tasks;
        this.events = events;
    }

    @Override
    public Payment add(Payment.Pending payment) {
        Terms terms = payment.terms();
        database.transact(tx -> {
            Attempt.isDone(tx, terms.id().value());
            boolean isNew = tx.execute(ADD, Params.of("id", terms.id().value()).and("amount", terms.amount().minor())
                    .and("currency", terms.amount().currency().getCurrencyCode())
                    .and("description", terms.description())
                    .and("return_url", terms.returnUrl().toString()).and("metadata", Json.write(terms.metadata()))
                    .and("traceparent", terms.traceparent()).and("created_at", terms.createdAt())
                    .and("expires_at", terms.expiresAt())) == 1;
            if (isNew) {
                tasks.schedule(tx, PAYMENT, terms.id().value(), terms.expiresAt());
            }
        });
        return find(terms.id()).orElseThrow();
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return read(database, FIND, id);
    }

    @Override
    public Payment change(PaymentId id, UnaryOperator<Payment> step) {
        return database.transaction(tx -> {
            Payment before =
                    read(tx, LOCK, id).orElseThrow(() -> new Rejected(new PaymentRejection.UnknownPayment(id)));
            Payment after = step.apply(before);
            List<PaymentEvent> changes = PaymentEvent.between(before, after);
            Attempt.isDone(tx, thing(changes).orElse(id.value()));
            if (!after.equals(before)) {
                tx.execute(CHANGE, PaymentRows.state(after).and("id", id.value()));
                changes.forEach(event -> {
                    if (event instanceof PaymentEvent.Refunded(var paid, var refund)) {
                        add(tx, paid, refund);
                    }
                    events.add(tx, event);
                });
                if (after instanceof Payment.Processing processing) {
                    tasks.schedule(tx, PAYMENT, id.value(), processing.dueAt());
                }
            }
            return after;
        });
    }

    /** What the shop asked for was the refund, where there is one. */
    private static Optional<UUID> thing(List<PaymentEvent> changes) {
        return changes.stream().filter(PaymentEvent.Refunded.class::isInstance).map(PaymentEvent.Refunded.class::cast)
                .map(refunded -> refunded.refund().id()).findFirst();
    }

    private static Optional<Payment> read(Session session, Sql sql, PaymentId id) {
        Params params = Params.of("id", id.value());
        return session.find(sql, params, row -> PaymentRows.read(row, List.of()))
                .map(payment -> payment instanceof Payment.Succeeded paid ? withRefunds(session, paid) : payment);
    }

    private static Payment withRefunds(Session session, Payment.Succeeded paid) {
        List<Refund> refunds = session.query(REFUNDS, Params.of("id", paid.id().value()),
                (Row row) -> PaymentRows.refund(row, paid.terms()));
        return new Payment.Succeeded(paid.terms(), paid.attempt(), paid.paidAt(), refunds);
    }

    private static void add(Transaction tx, Payment.Succeeded paid, Refund refund) {
        Params amount = Params.of("id", paid.id().value()).and("amount", refund.amount().minor());
        try {
            tx.execute(COUNT_REFUND, amount);
        } catch (ConstraintViolated e) {
            throw e.constraint().equals("refunds_within_payment")
                    ? new Rejected(new PaymentRejection.RefundExceedsPayment(paid.id(), paid.left()))
                    : e;
        }
        tx.execute(ADD_REFUND, amount.and("refund", refund.id())
                .and("metadata", Json.write(refund.metadata())).and("created_at", refund.at()));
    }
}
