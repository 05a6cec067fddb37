package innkeeper.bot.message.usecase;

/** notification-service, as the contract {@code messenger} has it hear from its bot. */
public interface Customer {
    /** @return false where the code is not good */
    boolean linked(String address, String code);

    void left(String address);
}
