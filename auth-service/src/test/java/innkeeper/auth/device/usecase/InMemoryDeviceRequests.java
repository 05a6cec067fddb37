package innkeeper.auth.device.usecase;

import innkeeper.auth.device.domain.DeviceRequest;
import innkeeper.auth.device.domain.DeviceRequest.Asking;
import innkeeper.auth.device.domain.DeviceRequest.Told;
import innkeeper.auth.device.domain.DeviceRequest.Verdict;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Devices that wait, in a map. */
public final class InMemoryDeviceRequests implements DeviceRequests {
    private final Map<String, DeviceRequest> requests = new HashMap<>();
    private final Map<String, String> byUserCode = new HashMap<>();

    public InMemoryDeviceRequests(InMemoryPeople people) {
        people.whenShut(this::takeBack);
    }

    private synchronized void takeBack(PersonId person) {
        requests.replaceAll((_, request) -> request.verdict() instanceof Verdict.Allowed(var who)
                && who.person().equals(person)
                        ? decided(request, new Verdict.Allowed(new Authenticated(person, "", who.at())))
                        : request);
    }

    private static DeviceRequest decided(DeviceRequest request, Verdict verdict) {
        return new DeviceRequest(request.grant(), request.origin(), request.expiresAt(), request.pause(),
                request.askedAt(), verdict);
    }

    @Override
    public synchronized boolean add(String deviceHash, String userCodeHash, DeviceRequest request) {
        if (byUserCode.putIfAbsent(userCodeHash, deviceHash) != null) {
            return false;
        }
        requests.put(deviceHash, request);
        return true;
    }

    @Override
    public synchronized Optional<DeviceRequest> open(String userCodeHash, Instant now) {
        return Optional.ofNullable(byUserCode.get(userCodeHash)).map(requests::get)
                .filter(request -> request.verdict() instanceof Verdict.Open && request.expiresAt().isAfter(now));
    }

    @Override
    public synchronized boolean decide(String userCodeHash, Verdict verdict, Instant now) {
        var open = open(userCodeHash, now);
        open.ifPresent(request -> requests.put(byUserCode.get(userCodeHash), decided(request, verdict)));
        return open.isPresent();
    }

    @Override
    public synchronized Optional<Told> ask(String deviceHash, String client, Function<DeviceRequest, Asking> step) {
        return Optional.ofNullable(requests.get(deviceHash))
                .filter(request -> request.grant().client().equals(client))
                .map(step).map(asking -> {
                    if (asking.told() instanceof Told.Granted) {
                        requests.remove(deviceHash);
                        byUserCode.values().remove(deviceHash);
                    } else {
                        requests.put(deviceHash, asking.after());
                    }
                    return asking.told();
                });
    }

    @Override
    public synchronized long forgetEndedBefore(Instant time) {
        var before = requests.size();
        requests.values().removeIf(request -> request.expiresAt().isBefore(time));
        byUserCode.values().retainAll(requests.keySet());
        return before - requests.size();
    }
}
