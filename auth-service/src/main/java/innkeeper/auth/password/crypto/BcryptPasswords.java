package innkeeper.auth.password.crypto;

import at.favre.lib.crypto.bcrypt.BCrypt;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.kit.problem.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** bcrypt on a few threads of its own with a short queue, so that a flood of logins cannot starve token checks. */
public final class BcryptPasswords implements Passwords {
    private static final String NOBODYS = "nobody has this password";

    private final int cost;
    private final ExecutorService pool;
    private final String decoy;

    public BcryptPasswords(int cost, int threads, int queue) {
        this.cost = cost;
        this.pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().daemon().name("password-hash-", 0).factory());
        this.decoy = hash(new Password(NOBODYS));
    }

    @Override
    public String hash(Password password) {
        return inPool(() -> BCrypt.with(BCrypt.Version.VERSION_2B).hashToString(cost, password.value().toCharArray()));
    }

    @Override
    public boolean matches(String candidate, String hash) {
        String normal = Password.normal(candidate);
        // what bcrypt cannot read in full is nobody's password; it costs the same time all the same
        boolean readable = Password.readable(normal);
        byte[] bytes = (readable ? normal : NOBODYS).getBytes(StandardCharsets.UTF_8);
        BCrypt.Result verdict = inPool(() -> BCrypt.verifyer().verify(bytes, hash.getBytes(StandardCharsets.UTF_8)));
        return verdict.verified && readable;
    }

    @Override
    public boolean outdated(String hash) {
        return !hash.startsWith("$2b$%02d$".formatted(cost));
    }

    @Override
    public String decoy() {
        return decoy;
    }

    private <T> T inPool(Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new Unavailable("password hashing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("bcrypt failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("password hashing", e);
        }
    }
}
