package innkeeper.notification.preference.page;

import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.production.Production.Reach;
import java.net.URI;

/**
 * The pages on which people choose how they hear of what.
 *
 * @param keys       that sign links to them
 * @param publicUrl  where people reach us
 * @param perAddress how often one network may ask for pages
 */
public record PageSettings(SigningKeys keys, URI publicUrl, Rate perAddress) {
    public static PageSettings from(Environment e, String prefix) {
        return new PageSettings(
                SigningKeys.from(e, prefix + "PREFERENCES_KEY"),
                e.uri(prefix + "PUBLIC_URL", Reach.PEOPLE),
                e.rate(prefix + "LIMIT_PAGE_PER_ADDRESS", "600/1m"));
    }
}
