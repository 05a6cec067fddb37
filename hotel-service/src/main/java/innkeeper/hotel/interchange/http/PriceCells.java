package innkeeper.hotel.interchange.http;

import innkeeper.hotel.catalogue.domain.Hotel;

/** Prices in files are in the hotel's one currency. */
final class PriceCells {
    private PriceCells() {}

    static void refuseOtherCurrency(Line line, Hotel hotel) {
        String own = hotel.profile().currency().getCurrencyCode();
        line.cell("currency").filter(said -> !said.equalsIgnoreCase(own))
                .ifPresent(_ -> line.fault("currency", "must be %s, the hotel's currency".formatted(own)));
    }
}
