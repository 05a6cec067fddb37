package innkeeper.bot.messenger.usecase;

import innkeeper.bot.messenger.domain.Screen;
import java.util.ArrayList;
import java.util.List;

/** A messenger that keeps what it shows. */
public final class InMemoryMessenger implements Messenger {
    public final List<Screen> screens = new ArrayList<>();
    public final List<String> toasts = new ArrayList<>();
    /** Whether nobody reads there any more. */
    public boolean blocked;
    public boolean left;

    public Screen last() {
        return screens.getLast();
    }

    @Override
    public String show(String address, Screen screen) {
        requireReader();
        screens.add(screen);
        return Integer.toString(screens.size());
    }

    @Override
    public boolean edit(String address, String message, Screen screen) {
        requireReader();
        screens.set(Integer.parseInt(message) - 1, screen);
        return true;
    }

    @Override
    public void answer(String query, String toast) {
        toasts.add(toast);
    }

    @Override
    public void leave(String address) {
        left = true;
    }

    private void requireReader() {
        if (blocked) {
            throw new ChatLeft("Forbidden: bot was blocked by the user");
        }
    }
}
