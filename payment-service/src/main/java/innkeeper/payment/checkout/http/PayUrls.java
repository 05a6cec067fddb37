package innkeeper.payment.checkout.http;

import innkeeper.payment.checkout.domain.PaymentId;
import java.net.URI;

/** Where the hosted pages are, as a browser reaches them. */
public record PayUrls(URI publicUrl) {
    public URI of(PaymentId payment) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + "/pay/" + payment);
    }
}
