package innkeeper.auth.device.usecase;

import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;

class InMemoryDeviceRequestsTest extends DeviceRequestsContract {
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryDeviceRequests requests = new InMemoryDeviceRequests(people);
    private final PersonId person = people.somebody();

    @Override
    protected DeviceRequests requests() {
        return requests;
    }

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected PersonId person() {
        return person;
    }
}
