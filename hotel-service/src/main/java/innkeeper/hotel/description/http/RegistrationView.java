package innkeeper.hotel.description.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import innkeeper.hotel.description.domain.Registration;
import java.util.Optional;

/** A registration as the contract shows it and takes it: null where no class is told. */
public record RegistrationView(String number, @JsonProperty("class") String category) {
    /** Null where the hotel tells none. */
    public static RegistrationView of(Optional<Registration> registration) {
        return registration.map(told -> new RegistrationView(told.number(),
                told.category().isEmpty() ? null : told.category())).orElse(null);
    }

    public Registration registration() {
        return new Registration(number, category == null ? "" : category);
    }
}
