package innkeeper.auth.device.usecase;

import innkeeper.auth.device.domain.DeviceRequest;
import innkeeper.auth.device.domain.DeviceRequest.Asking;
import innkeeper.auth.device.domain.DeviceRequest.Told;
import innkeeper.auth.device.domain.DeviceRequest.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Devices that wait, by the hashes of their codes. */
public interface DeviceRequests {
    /** How long a request is known after its end, so that the device learns why it gets nothing. */
    Duration MEMORY = Duration.ofHours(1);

    /** False, and nothing, where another has this user code. */
    boolean add(String deviceHash, String userCodeHash, DeviceRequest request);

    /** As long as nobody has decided and it is not over. */
    Optional<DeviceRequest> open(String userCodeHash, Instant now);

    /** Keeps what somebody decided; false, and nothing, where {@link #open} is empty. */
    boolean decide(String userCodeHash, Verdict verdict, Instant now);

    /**
     * The device asks: one question at a time. What is granted is granted once.
     *
     * @param step pure
     * @return empty where there is no such request of this program
     */
    Optional<Told> ask(String deviceHash, String client, Function<DeviceRequest, Asking> step);

    /** Forgets those that ended before; answers how many. */
    long forgetEndedBefore(Instant time);
}
