package innkeeper.auth.usecase.account;

/** Counts what happens to accounts, for those who watch over the house. */
@FunctionalInterface
public interface Tally {
    void count(String what, String outcome);
}
