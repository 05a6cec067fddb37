package innkeeper.kit.settings;

/** Where a process runs; what production asks of settings stands in {@link Production}. */
enum Stage {
    PRODUCTION, DEVELOPMENT
}
