package innkeeper.booking.link.page;

import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.settings.Rate;
import java.net.URI;

/**
 * The pages of bookings.
 *
 * @param keys       that sign links to them
 * @param publicUrl  where people reach us
 * @param perAddress how often one network may ask for pages
 */
public record PageSettings(SigningKeys keys, URI publicUrl, Rate perAddress) {}
