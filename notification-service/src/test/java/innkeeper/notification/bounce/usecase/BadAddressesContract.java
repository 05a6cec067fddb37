package innkeeper.notification.bounce.usecase;

import innkeeper.notification.bounce.domain.BadAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS;
import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The promises of {@link BadAddresses}. */
public abstract class BadAddressesContract {
    private static final BadAddress ANNAS = new BadAddress("anna@innkeeper.example", ANNA_ID, NOW, "550 no such user");

    protected abstract BadAddresses addresses();

    @Test
    void the_first_words_about_an_address_stay_until_it_is_proven() {
        addresses().add(ANNAS);
        addresses().add(new BadAddress("Anna@Innkeeper.example", ANNA_ID, NOW.plusSeconds(5), "551 moved"));
        assertEquals(Optional.of(ANNAS), addresses().find("ANNA@innkeeper.example"));
        addresses().clear("Anna@innkeeper.example");
        assertEquals(Optional.empty(), addresses().find("anna@innkeeper.example"));
    }

    @Test
    void who_has_left_leaves_no_address() {
        BadAddress other = new BadAddress("boris@innkeeper.example", BORIS.id(), NOW, "550");
        addresses().add(ANNAS);
        addresses().add(other);
        addresses().forget(ANNA_ID);
        assertEquals(Optional.empty(), addresses().find(ANNAS.address()));
        assertEquals(Optional.of(other), addresses().find(other.address()));
    }
}
