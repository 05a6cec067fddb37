package innkeeper.notification.bounce.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Together;
import innkeeper.notification.bounce.domain.BadAddress;
import innkeeper.notification.bounce.usecase.BadAddresses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bad addresses in PostgreSQL. */
public final class PostgresBadAddresses implements BadAddresses {
    private static final Sql FIND = Sql.named("bad-address.find", """
            select address, person_id, since, why
            from bad_addresses
            where address = any (string_to_array(lower(:addresses), ' '))
            """);

    private static final Sql ADD = Sql.named("bad-address.add", """
            insert into bad_addresses (address, person_id, since, why)
            select lower(:address), cast(:person_id as uuid), :since, :why
            where not exists (select from departed where id = cast(:person_id as uuid))
            on conflict do nothing
            """);

    private static final Sql CLEAR = Sql.named("bad-address.clear", """
            delete from bad_addresses
            where address = lower(:address)
            """);

    private static final Sql FORGET = Sql.named("bad-address.forget", """
            delete from bad_addresses
            where person_id = cast(:person_id as uuid)
            """);

    private final Session session;
    private final Together<String, BadAddress> known = new Together<>(this::find);

    public PostgresBadAddresses(Session session) {
        this.session = session;
    }

    @Override
    public Optional<BadAddress> find(String address) {
        return known.get(address.toLowerCase(Locale.ROOT));
    }

    private Map<String, BadAddress> find(List<String> addresses) {
        return Together.byKey(session.query(FIND, Params.of("addresses", String.join(" ", addresses)),
                row -> new BadAddress(
                        row.text("address"), new PersonId(row.uuid("person_id")), row.instant("since"), row.text("why"))),
                BadAddress::address);
    }

    @Override
    public void add(BadAddress bad) {
        session.execute(ADD, Params.of("address", bad.address())
                .and("person_id", bad.person().value())
                .and("since", bad.since())
                .and("why", bad.why()));
    }

    @Override
    public void clear(String address) {
        session.execute(CLEAR, Params.of("address", address));
    }

    @Override
    public void forget(PersonId person) {
        session.execute(FORGET, Params.of("person_id", person.value()));
    }
}
