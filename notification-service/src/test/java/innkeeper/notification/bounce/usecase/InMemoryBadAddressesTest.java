package innkeeper.notification.bounce.usecase;

class InMemoryBadAddressesTest extends BadAddressesContract {
    private final InMemoryBadAddresses addresses = new InMemoryBadAddresses();

    @Override
    protected BadAddresses addresses() {
        return addresses;
    }
}
