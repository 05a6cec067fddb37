package innkeeper.kit.settings;

/** Where a process runs; only development may use the secrets that {@code .env.dev} publishes. */
enum Stage {
    PRODUCTION, DEVELOPMENT
}
