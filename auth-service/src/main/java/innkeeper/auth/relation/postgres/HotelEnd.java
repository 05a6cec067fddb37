package innkeeper.auth.relation.postgres;

import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.PersonEvent.By;
import innkeeper.auth.person.domain.PersonEvent.RelationNews;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.relation.domain.HotelState;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Remover;
import innkeeper.auth.relation.usecase.EndedRelations;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Ends with a hotel what people were to it, inside the transaction that takes its end, and tells them who deleted it. */
public final class HotelEnd {
    private static final String HOTELS = "hotel-service";

    private final PostgresRelations relations;
    private final PersonChanges changes;
    private final EndedRelations memory;

    /** @param memory remembers in the same transaction, as an event may come again */
    public HotelEnd(PostgresRelations relations, PersonChanges changes, EndedRelations memory) {
        this.relations = relations;
        this.changes = changes;
        this.memory = memory;
    }

    void handle(Transaction tx, HotelState hotel, Instant now) {
        Optional<Person> remover = switch (hotel.remover()) {
            case Remover.Somebody(var person, _) -> PersonChanges.find(tx, person);
            case Remover.Untold() -> Optional.empty();
        };
        By by = by(hotel.remover(), remover.map(Person::fullName).orElse(""));
        Subject subject = remover.map(Subject::of).orElseGet(() -> Subject.service(HOTELS));
        relations.at(tx, hotel.id()).forEach(held -> {
            relations.end(tx, hotel.id(), held.person(), now);
            memory.ended(subject, hotel.id(), held.person(), held.relation());
            changes.tellAnew(tx, held.person()).ifPresent(person -> changes.announce(tx, knows(hotel.remover(), held)
                    ? new PersonEvent.Updated(person)
                    : new PersonEvent.RelationTold(person, RelationNews.HOTEL_DELETED,
                            new PersonEvent.Hotel(hotel.id().value(), hotel.name()), held.relation().code(), by)));
        });
    }

    private static By by(Remover remover, String name) {
        return switch (remover) {
            case Remover.Somebody(var person, var as) -> new By.Somebody(person, name, as);
            case Remover.Untold() -> new By.System();
        };
    }

    /** Whoever has deleted it; where that is not told, it is taken for the owner. */
    private static boolean knows(Remover remover, PostgresRelations.Held held) {
        return switch (remover) {
            case Remover.Somebody(var person, _) -> person.equals(held.person());
            case Remover.Untold() -> held.relation() == Relation.OWNER;
        };
    }
}
