package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.response.BaseResponse;
import innkeeper.bot.messenger.usecase.ChatLeft;

/** What Telegram said to a call: it did it, or why not. */
record Reply<R extends BaseResponse>(R response) {
    private static final int FORBIDDEN = 403;

    boolean ok() {
        return response.isOk();
    }

    String words() {
        return response.description() == null ? "" : response.description();
    }

    /** Whoever reads there takes nothing from us, or there is no such chat any more. */
    boolean chatLeft() {
        return response.errorCode() == FORBIDDEN || says("chat not found") || says("group chat was upgraded")
                || says("PEER_ID_INVALID") || says("user is deactivated");
    }

    /** @throws ChatLeft where nobody takes anything from us there */
    void requireReader() {
        if (chatLeft()) {
            throw new ChatLeft(words());
        }
    }

    boolean says(String words) {
        return words().contains(words);
    }
}
