package innkeeper.auth.usecase.key;

class InMemorySigningKeysTest extends SigningKeysContract {
    private final InMemorySigningKeys keys = new InMemorySigningKeys();

    @Override
    protected SigningKeys keys() {
        return keys;
    }
}
