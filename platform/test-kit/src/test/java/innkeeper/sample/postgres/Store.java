package innkeeper.sample.postgres;

/** What no other layer may know. */
public final class Store {}
