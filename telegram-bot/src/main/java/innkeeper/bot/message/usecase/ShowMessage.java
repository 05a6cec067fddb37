package innkeeper.bot.message.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.dialogue.usecase.Words;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.usecase.Messenger;
import java.net.URI;
import java.util.List;

/** Shows what notification-service has to say; the dialogue goes on where it was. */
public final class ShowMessage {
    private final Messenger messenger;

    public ShowMessage(Messenger messenger) {
        this.messenger = messenger;
    }

    public void handle(Chat chat, ChatEvent event) {
        Markup text = Markup.plain(event.fact("text"));
        String link = event.fact("link");
        messenger.show(chat.address(), link.isEmpty()
                ? Screen.of(text)
                : new Screen(text, List.of(List.of(
                        new Button.Open(Words.of(chat.language()).text("button.open"), URI.create(link))))));
    }
}
