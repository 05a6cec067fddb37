package innkeeper.kit.settings;

import innkeeper.kit.settings.production.Production;

/** Where a service keeps its data, with how many connections, and whether it starts with demo data in it. */
public record DatabaseSettings(String url, String user, Secret password, int poolSize, boolean demoData) {
    public static DatabaseSettings from(Environment e, String prefix) {
        String url = e.text(prefix + "DATABASE_URL");
        e.inProduction(Production.safeDatabase(url), prefix
                + "DATABASE_URL must have sslmode=verify-full in production: the database is on another machine");
        return new DatabaseSettings(url, e.text(prefix + "DATABASE_USER"),
                e.secret(prefix + "DATABASE_PASSWORD"), e.integer(prefix + "DATABASE_POOL_SIZE", 1, 500),
                e.flag("DEMO_DATA", Production.Switch.OFF));
    }
}
