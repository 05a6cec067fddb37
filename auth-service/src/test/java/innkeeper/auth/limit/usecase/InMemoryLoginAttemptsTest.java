package innkeeper.auth.limit.usecase;

class InMemoryLoginAttemptsTest extends LoginAttemptsContract {
    private final InMemoryLoginAttempts attempts = new InMemoryLoginAttempts();

    @Override
    protected LoginAttempts attempts() {
        return attempts;
    }
}
