package innkeeper.hotel.extras.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;

/** An extra as the contract shows it. */
record ExtraView(ExtraId id, HotelId hotelId, @JsonUnwrapped ExtraBody extra) {
    static ExtraView of(Extra extra) {
        return new ExtraView(extra.id(), extra.hotel(), ExtraBody.of(extra.profile()));
    }
}
