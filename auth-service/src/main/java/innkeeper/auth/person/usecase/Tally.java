package innkeeper.auth.person.usecase;

/** Counts what happens to accounts, for operators. */
@FunctionalInterface
public interface Tally {
    void count(String what, String outcome);
}
