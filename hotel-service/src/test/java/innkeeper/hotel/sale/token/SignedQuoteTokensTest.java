package innkeeper.hotel.sale.token;

import innkeeper.hotel.Situations;
import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.extras.domain.Per;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.payment.domain.PaymentMethod;
import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.sale.domain.FixedRoom;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.link.SigningKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignedQuoteTokensTest {
    private static final Instant UNTIL = Instant.parse("2027-05-10T10:15:00Z");

    private final SignedQuoteTokens tokens = new SignedQuoteTokens(SigningKeys.of(Situations.QUOTE_KEY));

    @Test
    void a_token_holds_all_that_was_shown_of_each_room() {
        FixedQuote family = quote(2, room(new Occupancy(2, List.of(4, 11)), nights(2, 6_200, 7_050), Board.HALF_BOARD,
                PaymentTerms.of(PaymentMethod.ONLINE)),
                room(Occupancy.adults(1), nights(2, 0, 99), Board.ROOM_ONLY, PaymentTerms.USUAL),
                room(Occupancy.adults(1), nights(2, 0, 99), Board.ROOM_ONLY,
                        new PaymentTerms(Set.of(PaymentMethod.ONLINE, PaymentMethod.DEPOSIT), Optional.of(99))));
        String token = tokens.write(family).orElseThrow();
        assertEquals(Optional.of(family), tokens.read(token));
        assertTrue(token.matches("t1[.][A-Za-z0-9_-]+"), token);
    }

    @Test
    void a_room_for_two_nights_is_short_and_each_one_like_it_adds_a_byte() {
        FixedRoom room = new FixedRoom(type(1), plan(), true, Occupancy.adults(2), Board.BREAKFAST,
                PaymentTerms.of(PaymentMethod.ONLINE), nights(2, 6_200, 6_200), List.of(), List.of(),
                new CancellationTerms(List.of(), Optional.empty()));
        assertEquals(150, tokens.write(quote(2, room)).orElseThrow().length());
        FixedQuote fifty = quote(2, Collections.nCopies(50, room).toArray(FixedRoom[]::new));
        assertEquals(215, tokens.write(fifty).orElseThrow().length());
        assertEquals(Optional.of(fifty), tokens.read(tokens.write(fifty).orElseThrow()));
    }

    @Test
    void ninety_nights_of_different_prices_fit_in_and_fifty_such_rooms_do_not() {
        FixedRoom[] rooms = IntStream.range(0, 50).mapToObj(i -> room(new Occupancy(1 + i % 3, List.of(i % 18)),
                IntStream.range(0, 90).mapToObj(night -> Money.of(500_000 + 7_919L * (night * 31 + i) % 90_000, "RUB"))
                        .toList(),
                Board.ROOM_ONLY, PaymentTerms.of(PaymentMethod.AT_HOTEL))).toArray(FixedRoom[]::new);
        FixedQuote one = quote(90, rooms[0]);
        assertEquals(Optional.of(one), tokens.read(tokens.write(one).orElseThrow()));
        assertEquals(Optional.empty(), tokens.write(quote(90, rooms)));
    }

    @Test
    void no_byte_of_it_can_be_changed_left_out_or_added() {
        String token = tokens.write(quote(2, room(Occupancy.adults(2), nights(2, 6_200, 7_050), Board.BREAKFAST,
                PaymentTerms.of(PaymentMethod.ONLINE)))).orElseThrow();
        byte[] signed = Base64.getUrlDecoder().decode(token.substring(3));
        for (int place = 0; place < signed.length; place++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] changed = signed.clone();
                changed[place] ^= (byte) (1 << bit);
                assertEquals(Optional.empty(), read(changed), "bit %d of byte %d".formatted(bit, place));
            }
            assertEquals(Optional.empty(), read(Arrays.copyOf(signed, place)));
        }
        assertEquals(Optional.empty(), read(Arrays.copyOf(signed, signed.length + 1)));
        assertEquals(Optional.empty(), tokens.read(token.replace("t1.", "t2.")));
        assertEquals(Optional.empty(), new SignedQuoteTokens(SigningKeys.of("t1:another-key-of-at-least-32-characters"))
                .read(token));
    }

    private Optional<FixedQuote> read(byte[] signed) {
        return tokens.read("t1." + Base64.getUrlEncoder().withoutPadding().encodeToString(signed));
    }

    private static FixedQuote quote(int nights, FixedRoom... rooms) {
        LocalDate checkIn = LocalDate.of(2028, 2, 28);
        return new FixedQuote(new HotelId(new UUID(1, 2)), new DateRange(checkIn, checkIn.plusDays(nights)),
                List.of(rooms), UNTIL);
    }

    private static FixedRoom room(Occupancy occupancy, List<Money> prices, Board board, PaymentTerms payment) {
        return new FixedRoom(type(3), plan(), false, occupancy, board, payment, prices,
                List.of(new StayCharge("Туристический налог", ChargeKind.TAX, false,
                        prices.stream().map(price -> price.percent(1)).toList()),
                        new StayCharge("Resort fee", ChargeKind.FEE, true, prices.stream().map(_ -> rub(0)).toList())),
                List.of(new StayExtra(extra(1), "Завтрак", Per.PERSON_AND_NIGHT, rub(650), occupancy.adults(), true,
                        prices.size()),
                        new StayExtra(extra(2), "Cot", Per.STAY, rub(0), 2, false, prices.size())),
                new CancellationTerms(List.of(
                        new DatedStep(Optional.empty(), new Fee.Percent(0), rub(0)),
                        new DatedStep(Optional.of(Instant.parse("2028-02-27T21:00:00Z")), new Fee.Nights(1),
                                prices.getFirst())),
                        Optional.of(
                                new CancellationLaw("RU", "Rules of hotel services", LocalDate.of(2026, 3, 1), 1))));
    }

    private static List<Money> nights(int count, long first, long others) {
        return IntStream.range(0, count).mapToObj(night -> rub(night == 0 ? first : others)).toList();
    }

    private static RoomTypeId type(int number) {
        return new RoomTypeId(new UUID(0x0193_0000_0000_7000L, number));
    }

    private static ExtraId extra(int number) {
        return new ExtraId(new UUID(0x0193_0000_0000_7000L, number));
    }

    private static RatePlanId plan() {
        return new RatePlanId(new UUID(0x0193_0000_0000_7000L, 7));
    }
}
