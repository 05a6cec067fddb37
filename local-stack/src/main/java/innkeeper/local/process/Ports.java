package innkeeper.local.process;

import innkeeper.local.settings.StackSettings.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Looks at ports, and says which setting asks for one that is taken. */
public final class Ports {
    private Ports() {}

    public static void requireFree(List<Port> ports) {
        List<String> taken = ports.stream()
                .filter(port -> !isFree(port.number()))
                .map(port -> "%d (%s)".formatted(port.number(), port.setting()))
                .toList();
        if (!taken.isEmpty()) {
            throw new StartFailure("%s in use by another program: %s. Stop it, or choose another by the setting named."
                    .formatted(taken.size() == 1 ? "A port is" : "Ports are", String.join(", ", taken)));
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket everywhere = new ServerSocket()) {
            everywhere.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            return false;
        }
        try (ServerSocket loopback = new ServerSocket()) {
            loopback.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
