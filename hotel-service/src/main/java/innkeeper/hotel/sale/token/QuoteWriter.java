package innkeeper.hotel.sale.token;

import innkeeper.hotel.payment.domain.PaymentTerms;
import com.google.protobuf.CodedOutputStream;
import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.payment.domain.PaymentMethod;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.sale.domain.FixedRoom;
import innkeeper.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A quote in few bytes, as {@link QuoteReader} reads it: numbers of variable length, each price as its difference from the night
 * before, and a room that is like the one before as one bit.
 */
final class QuoteWriter {
    /** Of the form; a reader knows one. */
    static final int VERSION = 2;

    private final CodedOutputStream out;

    private QuoteWriter(CodedOutputStream out) {
        this.out = out;
    }

    static byte[] write(FixedQuote quote) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            new QuoteWriter(out).quote(quote);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void quote(FixedQuote quote) throws IOException {
        out.writeUInt32NoTag(VERSION);
        id(quote.hotel().value());
        out.writeSInt64NoTag(quote.dates().checkIn().toEpochDay());
        out.writeUInt32NoTag(quote.dates().length());
        instant(quote.until());
        out.writeStringNoTag(quote.rooms().getFirst().prices().getFirst().currency().getCurrencyCode());
        each(quote.rooms(), (place, room) -> {
            boolean alike = place > 0 && room.equals(quote.rooms().get(place - 1));
            out.writeBoolNoTag(alike);
            if (!alike) {
                room(room);
            }
        });
    }

    private void room(FixedRoom room) throws IOException {
        id(room.roomType().value());
        id(room.plan().value());
        out.writeBoolNoTag(room.standard());
        occupancy(room.occupancy());
        out.writeStringNoTag(room.board().name());
        payment(room.payment());
        amounts(room.prices());
        each(room.charges(), (_, charge) -> charge(charge));
        each(room.extras(), (_, extra) -> extra(extra));
        cancellation(room.cancellation());
    }

    private void payment(PaymentTerms payment) throws IOException {
        each(payment.methods().stream().sorted().map(PaymentMethod::name).toList(), (_, name) -> out.writeStringNoTag(name));
        if (payment.depositPercent().isPresent()) {
            out.writeUInt32NoTag(payment.depositPercent().get());
        }
    }

    private void occupancy(Occupancy occupancy) throws IOException {
        out.writeUInt32NoTag(occupancy.adults());
        each(occupancy.childrenAges(), (_, age) -> out.writeUInt32NoTag(age));
    }

    private void charge(StayCharge charge) throws IOException {
        out.writeStringNoTag(charge.name());
        out.writeStringNoTag(charge.kind().name());
        out.writeBoolNoTag(charge.included());
        amounts(charge.nights());
    }

    private void extra(StayExtra extra) throws IOException {
        id(extra.id().value());
        out.writeStringNoTag(extra.name());
        out.writeStringNoTag(extra.per().name());
        out.writeSInt64NoTag(extra.price().minor());
        out.writeUInt32NoTag(extra.quantity());
        out.writeBoolNoTag(extra.usual());
    }

    private void cancellation(CancellationTerms terms) throws IOException {
        each(terms.steps(), (_, step) -> step(step));
        Optional<CancellationLaw> law = terms.law();
        out.writeBoolNoTag(law.isPresent());
        if (law.isPresent()) {
            out.writeStringNoTag(law.get().country());
            out.writeStringNoTag(law.get().name());
            out.writeSInt64NoTag(law.get().since().toEpochDay());
            out.writeUInt32NoTag(law.get().mostNights());
        }
    }

    private void step(DatedStep step) throws IOException {
        out.writeBoolNoTag(step.from().isPresent());
        if (step.from().isPresent()) {
            instant(step.from().get());
        }
        switch (step.fee()) {
            case Fee.Percent(var percent) -> {
                out.writeBoolNoTag(true);
                out.writeUInt32NoTag(percent);
            }
            case Fee.Nights(var count) -> {
                out.writeBoolNoTag(false);
                out.writeUInt32NoTag(count);
            }
        }
        out.writeSInt64NoTag(step.cost().minor());
    }

    private void amounts(List<Money> nights) throws IOException {
        each(nights, (place, amount) -> out.writeSInt64NoTag(
                place == 0 ? amount.minor() : amount.minor() - nights.get(place - 1).minor()));
    }

    private void instant(Instant instant) throws IOException {
        out.writeSInt64NoTag(instant.getEpochSecond());
    }

    private void id(UUID id) throws IOException {
        out.writeFixed64NoTag(id.getMostSignificantBits());
        out.writeFixed64NoTag(id.getLeastSignificantBits());
    }

    private interface Item<T> {
        void write(int place, T item) throws IOException;
    }

    private <T> void each(Collection<T> items, Item<T> each) throws IOException {
        out.writeUInt32NoTag(items.size());
        int place = 0;
        for (T item : items) {
            each.write(place++, item);
        }
    }
}
