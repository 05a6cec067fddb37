package innkeeper.kit.settings.production;

/** Where a process runs; what production asks of settings stands in {@link Production}. */
public enum Stage {
    PRODUCTION, DEVELOPMENT
}
