package innkeeper.booking.reconciliation.postgres;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.reconciliation.domain.Finding;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.kernel.Money;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The findings in PostgreSQL. */
public final class PostgresFindings implements Findings {
    private static final Sql ADD = Sql.named("finding.add", """
            insert into findings (id, kind, booking, payment_id, amount, currency, first_seen, detail)
            values (cast(:id as uuid), :kind, :booking, :payment_id, :amount, :currency, :first_seen, :detail)
            on conflict (kind, payment_id, amount, currency) do nothing
            """);

    /** Ids grow with time: their order is that of finding. */
    private static final Sql LIST = Sql.named("finding.list", """
            select id, kind, booking, payment_id, amount, currency, first_seen, detail
            from findings
            where id < cast(:older_than as uuid)
            order by id desc
            limit :limit
            """);

    private static final Sql SINCE = Sql.named("finding.since", """
            select count(*) as number
            from findings
            where first_seen >= :then
            """);

    private final Database database;

    public PostgresFindings(Database database) {
        this.database = database;
    }

    @Override
    public void note(Finding finding) {
        add(database, finding);
    }

    @Override
    public List<Finding> list(UUID olderThan, int limit) {
        return database.query(LIST, Params.of("older_than", olderThan).and("limit", limit), PostgresFindings::finding);
    }

    @Override
    public long since(Instant then) {
        return database.find(SINCE, Params.of("then", then), row -> row.bigint("number")).orElseThrow();
    }

    /** Whether it is new. */
    static boolean add(Session session, Finding finding) {
        Money amount = finding.payment().amount();
        return session.execute(ADD, Params.of("id", finding.id())
                .and("kind", finding.kind())
                .and("booking", finding.booking())
                .and("payment_id", finding.payment().id())
                .and("amount", amount.minor())
                .and("currency", amount.currency().getCurrencyCode())
                .and("first_seen", finding.firstSeen())
                .and("detail", finding.detail())) > 0;
    }

    private static Finding finding(Row row) {
        return new Finding(
                row.uuid("id"),
                Kind.valueOf(row.text("kind")),
                row.text("booking"),
                new Payment(row.text("payment_id"), Money.of(row.bigint("amount"), row.text("currency"))),
                row.instant("first_seen"),
                row.text("detail"));
    }
}
