package innkeeper.hotel.catalogue.postgres;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.text.SearchKey;
import java.util.List;

/** What hotels are searched by, beside what their hoteliers wrote: made here and nowhere else. */
public final class HotelKeys {
    private static final int AT_ONCE = 200;
    private static final Sql OLD = Sql.named("hotel.old-keys", """
            select %s from hotels h where h.keys_version < :keys_version order by h.keys_version, h.id limit :limit
            """.formatted(HotelRows.COLUMNS));
    private static final Sql RENEW = Sql.named("hotel.renew-keys", """
            update hotels
            set place = :place, city_key = :city_key, name_key = :name_key, words_key = :words_key,
                keys_version = :keys_version
            where id = cast(:id as uuid) and keys_version < :keys_version
            """);

    private final Places places;
    private final int version;

    public HotelKeys(Places places) {
        this.places = places;
        this.version = SearchKey.VERSION + places.version();
    }

    /**
     * Makes anew, before the service opens, what older rules made, or nobody yet; what is edited meanwhile has new keys by then,
     * and keeps them.
     */
    public Part renewal(Database db) {
        return new Part() {
            @Override
            public void start() {
                renew(db);
            }

            @Override
            public void stop() {}
        };
    }

    private void renew(Database db) {
        List<Hotel> old;
        do {
            old = db.query(OLD, Params.of("keys_version", version).and("limit", AT_ONCE), HotelRows::read);
            List<Params> renewed = old.stream()
                    .map(hotel -> with(Params.of("id", hotel.id().value()), hotel.profile())).toList();
            db.transact(tx -> renewed.forEach(params -> tx.execute(RENEW, params)));
        } while (old.size() == AT_ONCE);
    }

    Params with(Params row, HotelProfile profile) {
        return row.and("place", places.of(profile.city(), profile.country(), profile.timezone()).id())
                .and("city_key", SearchKey.of(profile.city()))
                .and("name_key", SearchKey.of(profile.name()))
                .and("words_key", SearchKey.of(profile.words()))
                .and("keys_version", version);
    }
}
