package innkeeper.bot.session.domain;

import innkeeper.bot.messenger.domain.Language;

/** Who has let the bot in. */
public record Profile(String name, Language language) {}
