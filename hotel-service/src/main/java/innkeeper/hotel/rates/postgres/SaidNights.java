package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.rates.domain.Night.Price;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.Money;
import java.util.Optional;

/** What was said of consecutive nights of a room type under one plan; an empty word where nothing was. */
final class SaidNights {
    static final SaidNights NOTHING = new SaidNights(0);

    private static final int DAY = 2;
    private static final int WEEKDAY = 1;
    private static final int SEASON = 0;
    private static final int MIN_STAY = 3;
    private static final int CLOSED = 4;
    private static final int CLOSED_TO_ARRIVAL = 5;
    private static final int CLOSED_TO_DEPARTURE = 6;
    private static final int LISTS = 7;

    private final int nights;
    private final String[][] words = new String[LISTS][];

    SaidNights(int nights) {
        this.nights = nights;
    }

    /**
     * @param lists of a month, in the order of the numbers above
     * @param at    place of its first night
     */
    void read(String lists, int at) {
        String[] all = lists.split(";", -1);
        for (int list = 0; list < LISTS; list++) {
            if (!all[list].isEmpty()) {
                String[] month = all[list].split(",", -1);
                if (words[list] == null) {
                    words[list] = new String[nights];
                }
                System.arraycopy(month, 0, words[list], at, month.length);
            }
        }
    }

    /** Of the layers the one that counts. */
    Optional<Price> price(int night, Money basePrice, boolean onBasePrice) {
        if (says(DAY, night)) {
            return price(DAY, night, basePrice, PriceLayer.DAY);
        }
        if (says(WEEKDAY, night)) {
            return price(WEEKDAY, night, basePrice, PriceLayer.WEEKDAY);
        }
        if (says(SEASON, night)) {
            return price(SEASON, night, basePrice, PriceLayer.SEASON);
        }
        return onBasePrice ? Optional.of(new Price(basePrice, PriceLayer.BASE_PRICE)) : Optional.empty();
    }

    private Optional<Price> price(int list, int night, Money basePrice, PriceLayer layer) {
        return Optional.of(new Price(new Money(Long.parseLong(words[list][night]), basePrice.currency()), layer));
    }

    /** What is said here, or else what the plan says that this one follows. */
    Restrictions restrictions(int night, SaidNights followed) {
        if (saysNothing() && followed.saysNothing()) {
            return Restrictions.NONE;
        }
        String minStay = said(MIN_STAY, night, followed);
        return new Restrictions(minStay.isEmpty() ? 1 : Integer.parseInt(minStay), said(CLOSED, night, followed).equals("t"),
                said(CLOSED_TO_ARRIVAL, night, followed).equals("t"), said(CLOSED_TO_DEPARTURE, night, followed).equals("t"));
    }

    private boolean saysNothing() {
        return words[MIN_STAY] == null && words[CLOSED] == null && words[CLOSED_TO_ARRIVAL] == null
                && words[CLOSED_TO_DEPARTURE] == null;
    }

    private String said(int list, int night, SaidNights followed) {
        return says(list, night) ? words[list][night] : followed.says(list, night) ? followed.words[list][night] : "";
    }

    private boolean says(int list, int night) {
        return words[list] != null && words[list][night] != null && !words[list][night].isEmpty();
    }
}
