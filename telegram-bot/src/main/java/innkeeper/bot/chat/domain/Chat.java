package innkeeper.bot.chat.domain;

import innkeeper.bot.messenger.domain.Language;

/** One person's chat with the bot. @param address the messenger's name for it */
public record Chat(ChatId id, String address, Language language) {}
