package innkeeper.auth.relation.kafka;

import innkeeper.auth.relation.domain.HotelState;
import innkeeper.auth.relation.domain.Remover;
import innkeeper.auth.relation.usecase.HotelRegister;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.InvalidInput;
import java.util.function.Function;

/** Takes hotels as they are after each event, whatever its type. */
public final class HotelEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.hotel.v1");

    private final Function<Transaction, HotelRegister> register;

    public HotelEvents(Function<Transaction, HotelRegister> register) {
        this.register = register;
    }

    /** What this service reads of the payload. */
    record Data(HotelId hotelId, PersonId ownerId, String name, String status, int version, By by) {
        HotelState state() {
            return new HotelState(required("/hotel_id", hotelId), required("/owner_id", ownerId), required("/name", name),
                    "deleted".equals(required("/status", status)), remover(), version);
        }

        private Remover remover() {
            return by == null
                    ? new Remover.Untold()
                    : new Remover.Somebody(required("/by/person_id", by.personId), required("/by/as", by.as));
        }

        private static <T> T required(String pointer, T value) {
            if (value == null) {
                throw new InvalidInput(pointer, "is missing");
            }
            return value;
        }
    }

    record By(PersonId personId, String as) {}

    @Override
    public Effect handle(Transaction tx, Received event) {
        register.apply(tx).take(event.data(Data.class).state());
        return Effect.COMPLETE;
    }
}
