package innkeeper.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import java.io.IOException;
import java.util.function.Function;

/** The kernel's values as our contracts write them. */
final class KernelModule {
    private KernelModule() {}

    static Module create() {
        SimpleModule module = new SimpleModule("kernel");
        id(module, HotelId.class, HotelId::of);
        id(module, RatePlanId.class, RatePlanId::of);
        id(module, BlockId.class, BlockId::of);
        id(module, ExtraId.class, ExtraId::of);
        id(module, RoomId.class, RoomId::of);
        id(module, RoomTypeId.class, RoomTypeId::of);
        id(module, PersonId.class, PersonId::of);
        id(module, BookingId.class, BookingId::of);
        module.addSerializer(Money.class, new MoneyWriter());
        module.addDeserializer(Money.class, new MoneyReader());
        return module;
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new TextReader<>(type, read));
    }

    private record WireMoney(long amount, String currency) {}

    private static final class MoneyWriter extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(new WireMoney(money.minor(), money.currency().getCurrencyCode()));
        }
    }

    private static final class MoneyReader extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            WireMoney money = context.readValue(in, WireMoney.class);
            try {
                return Money.of(money.amount, money.currency);
            } catch (IllegalArgumentException e) {
                return (Money) context.handleWeirdStringValue(Money.class, money.currency, "not an ISO 4217 currency");
            }
        }
    }
}
