package innkeeper.notification.sms.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.usecase.FallBack;
import innkeeper.notification.sms.domain.Receipt;
import innkeeper.notification.sms.usecase.Receipts;
import java.util.function.Function;

/** Receipts noted on the deliveries that they are about; one may overtake the note that the gateway took the message. */
public final class PostgresReceipts implements Receipts {
    /** Once it was sent again, what is older is about a copy that went before. */
    private static final Sql LOCK = Sql.named("sms.lock", """
            select status in ('waiting', 'sent') and (copy = 1 or not_before <= :at) as open
            from deliveries
            where id = cast(:id as uuid) and channel = 'sms'
            for update
            """);

    private static final Sql CONFIRM = Sql.named("sms.confirm", """
            update deliveries
            set status = 'confirmed', sealed = '', sent_at = coalesce(sent_at, :at), confirmed_at = :at
            where id = cast(:id as uuid)
            """);

    /** Where it overtakes the note of its own sending, it leaves room for that attempt, and stands all the same. */
    private static final Sql FAIL = Sql.named("sms.fail", """
            update deliveries
            set status = 'failed', sealed = '', attempts = attempts + case when status = 'waiting' then 2 else 1 end
            where id = cast(:id as uuid)
            """);

    private static final Sql RECORD = Sql.named("sms.record-failure", """
            insert into delivery_attempts (delivery_id, attempt, at, outcome, reply)
            select id, attempts, :at, 'refused', :words
            from deliveries
            where id = cast(:id as uuid)
            on conflict (delivery_id, attempt) do nothing
            """);

    private final Database database;
    private final Function<Transaction, FallBack> fallBack;

    /** @param fallBack has the message go on the next channel where a telephone has not got it */
    public PostgresReceipts(Database database, Function<Transaction, FallBack> fallBack) {
        this.database = database;
        this.fallBack = fallBack;
    }

    @Override
    public Effect note(Receipt receipt) {
        return database.transaction(tx -> tx
                .find(LOCK, Params.of("id", receipt.delivery()).and("at", receipt.at()), row -> row.flag("open"))
                .map(open -> open ? noted(tx, receipt) : Effect.NOTHING_NEW)
                .orElse(Effect.UNKNOWN));
    }

    private Effect noted(Transaction tx, Receipt receipt) {
        Params about = Params.of("id", receipt.delivery());
        switch (receipt.fate()) {
            case DELIVERED -> tx.execute(CONFIRM, about.and("at", receipt.at()));
            case FAILED -> {
                fallBack.apply(tx).handle(new DeliveryId(receipt.delivery()));
                tx.execute(FAIL, about);
                tx.execute(RECORD, about.and("at", receipt.at()).and("words", receipt.words()));
            }
        }
        return Effect.NOTED;
    }
}
