package innkeeper.bot;

import innkeeper.bot.account.usecase.Welcome;
import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.usecase.Chats;
import innkeeper.bot.chat.usecase.Handling;
import innkeeper.bot.dialogue.usecase.Talk;
import innkeeper.bot.dialogue.usecase.Words;
import innkeeper.bot.message.usecase.ShowMessage;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.bot.stay.usecase.WatchPayment;

/** Who hears of what happens in a chat. */
record Dispatch(Talk talk, Welcome welcome, WatchPayment watch, ShowMessage message, Messenger messenger, Chats chats)
        implements Handling {
    @Override
    public void handle(Chat chat, ChatEvent event) {
        switch (event.kind()) {
            case SAID -> talk.said(chat, event);
            case TAPPED -> talk.tapped(chat, event);
            case LOGGED_IN -> talk.lead(chat, event, welcome::in);
            case LOGIN_ENDED -> talk.lead(chat, event, visit -> welcome.out(visit, event));
            case LOOK -> talk.lead(chat, event, visit -> watch.look(visit, event));
            case MESSAGE -> message.handle(chat, event);
            case LEFT -> chats.leave(chat);
            case STRAY -> messenger.answer(event.fact("query"), "");
            case CROWD -> {
                messenger.show(chat.address(), Screen.of(Words.of(chat.language()).say("crowd")));
                messenger.leave(chat.address());
            }
        }
    }
}
