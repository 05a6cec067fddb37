package innkeeper.hotel.occupancy.domain;

import innkeeper.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a night of a room type costs by who sleeps in it. A child of no band counts as an adult; one of a band takes no adult's
 * place among those that the price includes.
 *
 * @param includedAdults for whom the price of the night is meant
 * @param fewerAdults    what is added where only so many come; nothing for numbers that are not there
 * @param extraAdult     what each adult beyond those adds; empty where none adds anything
 */
public record RoomPrices(
        int includedAdults, Map<Integer, Difference> fewerAdults, Optional<Difference> extraAdult,
        List<AgeBand> children) {

    /** One price for whoever fits in. */
    public static final RoomPrices SAME = new RoomPrices(1, Map.of(), Optional.empty(), List.of(
            new AgeBand(0, Occupancy.OLDEST_CHILD, new Difference.Share(0))));

    public RoomPrices {
        fewerAdults = Map.copyOf(fewerAdults);
        children = List.copyOf(children);
        if (includedAdults < 1 || fewerAdults.keySet().stream().anyMatch(count -> count < 1 || count >= includedAdults)) {
            throw new IllegalArgumentException("%s adults are not fewer than %d".formatted(fewerAdults.keySet(), includedAdults));
        }
    }

    /** @param night the price of the night */
    public Money price(Money night, Occupancy occupancy) {
        return Difference.applied(night, differences(occupancy));
    }

    private List<Difference> differences(Occupancy occupancy) {
        List<Difference> differences = new ArrayList<>();
        int adults = occupancy.adults();
        for (int age : occupancy.childrenAges()) {
            Optional<AgeBand> band = children.stream().filter(each -> each.has(age)).findFirst();
            band.map(AgeBand::difference).ifPresent(differences::add);
            adults += band.isPresent() ? 0 : 1;
        }
        Optional.ofNullable(fewerAdults.get(adults)).ifPresent(differences::add);
        int extra = Math.max(0, adults - includedAdults);
        extraAdult.ifPresent(each -> differences.addAll(Collections.nCopies(extra, each)));
        return differences;
    }
}
