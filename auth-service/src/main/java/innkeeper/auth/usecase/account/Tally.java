package innkeeper.auth.usecase.account;

/** Counts what happens to accounts, for operators. */
@FunctionalInterface
public interface Tally {
    void count(String what, String outcome);
}
