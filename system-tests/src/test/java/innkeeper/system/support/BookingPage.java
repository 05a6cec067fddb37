package innkeeper.system.support;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** The page of a booking, used by whoever has its link, as a browser without JavaScript would. */
public record BookingPage(String token) {
    /** Where the payment provider leads back to, who knows no other page. */
    public static BookingPage of(Booking booking) {
        return at(URI.create(Request.to("payment-service", "/v1/payments/" + booking.made().text("/payment/id"))
                .bearer(RunningSystem.setting("BOOKING_PAYMENT_API_KEY")).get().expect(200).text("/return_url")));
    }

    public static BookingPage at(URI address) {
        return new BookingPage(address.getPath().substring("/b/".length()));
    }

    public Answer read() {
        return Request.to("booking-service", "/b/" + token).get();
    }

    /** What the form carries that asks whether to cancel. */
    public String confirmation() {
        String question = Request.to("booking-service", "/b/%s/cancel".formatted(token)).get().expect(200).body();
        return Jsoup.parse(question).select("input[name=confirm]").attr("value");
    }

    public Answer cancel(String confirmation) {
        return Request.to("booking-service", "/b/%s/cancel".formatted(token)).post("application/x-www-form-urlencoded",
                "confirm=" + URLEncoder.encode(confirmation, StandardCharsets.UTF_8));
    }
}
