package innkeeper.auth.device.usecase;

import innkeeper.kernel.PersonId;
import java.util.UUID;

class InMemoryDeviceRequestsTest extends DeviceRequestsContract {
    private final InMemoryDeviceRequests requests = new InMemoryDeviceRequests();
    private final PersonId person = new PersonId(UUID.randomUUID());

    @Override
    protected DeviceRequests requests() {
        return requests;
    }

    @Override
    protected PersonId person() {
        return person;
    }
}
