package innkeeper.booking.link.page;

import innkeeper.kernel.BookingId;
import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.settings.Rate;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BookingLinksTest {
    /** Reckoned by another program, from the words of the AsyncAPI contract. */
    @Test
    void the_address_is_the_one_that_the_contract_describes() {
        BookingLinks links = new BookingLinks(new PageSettings(
                SigningKeys.of("k1:booking-page-dev-key-of-32-characters-or-more"),
                URI.create("https://innkeeper.example"), new Rate(1, Duration.ofMinutes(1))));
        assertEquals("https://innkeeper.example/b/k1.AZMAAAAAcACQAAAAAAAAsQAAAAE4CAq0oJQRFarF9lBDA5zr",
                links.first(BookingId.of("01930000-0000-7000-9000-0000000000b1")).toString());
    }
}
