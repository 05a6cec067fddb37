package innkeeper.auth.token.usecase;

/** Whether the stores may hold anything that was not there before. */
public interface Commits {
    /** A word that stays the same as long as nothing is committed, by whomever. */
    String latest();
}
