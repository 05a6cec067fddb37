package innkeeper.payment.http;

import innkeeper.payment.domain.PaymentId;
import java.net.URI;

/** Where the hosted pages are, as a browser reaches them. */
public record PayUrls(URI publicUrl) {
    URI of(PaymentId payment) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + "/pay/" + payment);
    }
}
