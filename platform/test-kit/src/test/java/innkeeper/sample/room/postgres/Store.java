package innkeeper.sample.room.postgres;

/** What no other layer may know, of this capability or another. */
public final class Store {}
