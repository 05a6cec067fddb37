package innkeeper.hotel.sale.token;

import innkeeper.hotel.payment.domain.PaymentTerms;
import com.google.protobuf.CodedInputStream;
import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.extras.domain.Per;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.payment.domain.PaymentMethod;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.sale.domain.FixedRoom;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what {@link QuoteWriter} wrote; nothing else comes here, because it is signed. */
final class QuoteReader {
    private final CodedInputStream in;
    private Currency currency;
    private int nights;

    private QuoteReader(CodedInputStream in) {
        this.in = in;
    }

    /** Empty for a form of another version. */
    static Optional<FixedQuote> read(byte[] bytes) {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        try {
            return in.readUInt32() == QuoteWriter.VERSION ? Optional.of(new QuoteReader(in).quote()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FixedQuote quote() throws IOException {
        HotelId hotel = new HotelId(id());
        LocalDate checkIn = date();
        nights = in.readUInt32();
        DateRange dates = new DateRange(checkIn, checkIn.plusDays(nights));
        Instant until = instant();
        currency = Currency.getInstance(in.readString());
        List<FixedRoom> rooms = each(before -> in.readBool() ? before.getLast() : room());
        return new FixedQuote(hotel, dates, rooms, until);
    }

    private FixedRoom room() throws IOException {
        return new FixedRoom(new RoomTypeId(id()), new RatePlanId(id()), in.readBool(), occupancy(), Board.valueOf(in.readString()),
                payment(), amounts(), each(_ -> charge()), each(_ -> extra()), cancellation());
    }

    private PaymentTerms payment() throws IOException {
        Set<PaymentMethod> methods = Set.copyOf(each(_ -> PaymentMethod.valueOf(in.readString())));
        return new PaymentTerms(methods,
                methods.contains(PaymentMethod.DEPOSIT) ? Optional.of(in.readUInt32()) : Optional.empty());
    }

    private Occupancy occupancy() throws IOException {
        return new Occupancy(in.readUInt32(), each(_ -> in.readUInt32()));
    }

    private StayCharge charge() throws IOException {
        return new StayCharge(in.readString(), ChargeKind.valueOf(in.readString()), in.readBool(), amounts());
    }

    private StayExtra extra() throws IOException {
        return new StayExtra(new ExtraId(id()), in.readString(), Per.valueOf(in.readString()), new Money(in.readSInt64(), currency),
                in.readUInt32(), in.readBool(), nights);
    }

    private CancellationTerms cancellation() throws IOException {
        return new CancellationTerms(each(_ -> step()), in.readBool()
                ? Optional.of(new CancellationLaw(in.readString(), in.readString(), date(), in.readUInt32()))
                : Optional.empty());
    }

    private DatedStep step() throws IOException {
        Optional<Instant> from = in.readBool() ? Optional.of(instant()) : Optional.empty();
        Fee fee = in.readBool() ? new Fee.Percent(in.readUInt32()) : new Fee.Nights(in.readUInt32());
        return new DatedStep(from, fee, new Money(in.readSInt64(), currency));
    }

    private List<Money> amounts() throws IOException {
        return each(before -> new Money(in.readSInt64() + (before.isEmpty() ? 0 : before.getLast().minor()), currency));
    }

    private Instant instant() throws IOException {
        return Instant.ofEpochSecond(in.readSInt64());
    }

    private LocalDate date() throws IOException {
        return LocalDate.ofEpochDay(in.readSInt64());
    }

    private UUID id() throws IOException {
        return new UUID(in.readFixed64(), in.readFixed64());
    }

    private interface Item<T> {
        T read(List<T> before) throws IOException;
    }

    private <T> List<T> each(Item<T> item) throws IOException {
        int count = in.readUInt32();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.read(items));
        }
        return items;
    }
}
