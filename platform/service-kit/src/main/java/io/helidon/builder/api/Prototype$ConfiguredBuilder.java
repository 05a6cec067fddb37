package io.helidon.builder.api;

import io.helidon.common.config.Config;

/** Bridges DbClient 4.1.7 to the newer core, which no longer has this interface; see docs/decisions/0002. */
@SuppressWarnings({"deprecation", "removal"})
public interface Prototype$ConfiguredBuilder<BUILDER, PROTOTYPE> extends Prototype.Builder<BUILDER, PROTOTYPE> {
    BUILDER config(Config config);
}
