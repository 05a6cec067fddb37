package innkeeper.auth.usecase.access;

class InMemorySigningKeysTest extends SigningKeysContract {
    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Override
    protected SigningKeys keys() {
        return keys;
    }
}
