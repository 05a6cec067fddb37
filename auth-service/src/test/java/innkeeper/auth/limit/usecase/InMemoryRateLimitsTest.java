package innkeeper.auth.limit.usecase;

import innkeeper.kit.limit.RateLimits;

class InMemoryRateLimitsTest extends RateLimitsContract {
    private final InMemoryRateLimits limits = new InMemoryRateLimits(clock);

    @Override
    protected RateLimits limits() {
        return limits;
    }
}
