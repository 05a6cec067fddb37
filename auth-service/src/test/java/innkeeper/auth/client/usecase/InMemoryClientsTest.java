package innkeeper.auth.client.usecase;

class InMemoryClientsTest extends RegisteredClientsContract {
    private final InMemoryClients clients = new InMemoryClients();

    @Override
    protected RegisteredClients clients() {
        return clients;
    }
}
