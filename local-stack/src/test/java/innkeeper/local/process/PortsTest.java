package innkeeper.local.process;

import innkeeper.local.settings.StackSettings.Port;
import innkeeper.testbase.ReservedPort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PortsTest {
    @Test
    void a_taken_port_is_named_with_the_setting_that_chose_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port("BOOKING_HTTP_PORT", taken.getLocalPort());

            StartFailure failure = assertThrows(StartFailure.class, () -> Ports.requireFree(List.of(port)));

            assertEquals("A port is in use by another program: %d (BOOKING_HTTP_PORT). ".formatted(port.number())
                    + "Stop it, or choose another by the setting named.", failure.getMessage());
        }
    }

    @Test
    void free_ports_are_accepted() {
        try (ReservedPort one = ReservedPort.take(); ReservedPort other = ReservedPort.take()) {
            List<Port> free = List.of(new Port("A_PORT", one.number()), new Port("B_PORT", other.number()));

            assertDoesNotThrow(() -> Ports.requireFree(free));
        }
    }
}
