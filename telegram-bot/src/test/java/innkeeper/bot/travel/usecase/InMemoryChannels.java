package innkeeper.bot.travel.usecase;

/** Whether one person's news goes by messenger. */
public final class InMemoryChannels implements Channels {
    public static final String CODE = "BCDF-GHJK";

    public boolean messenger;

    @Override
    public String beginLink(String token) {
        return CODE;
    }

    @Override
    public void endLink(String token) {
        messenger = false;
    }

    @Override
    public void preferMessenger(String token) {
        messenger = true;
    }

    @Override
    public void leaveMessenger(String token) {
        messenger = false;
    }

    @Override
    public boolean prefersMessenger(String token) {
        return messenger;
    }
}
