package innkeeper.local;

import innkeeper.local.messenger.MessengerBot;
import innkeeper.local.settings.StackSettings;
import innkeeper.local.sms.SmsGateway;
import java.time.Clock;

/** The stand-ins for what delivers our messages outside. */
record Outside(SmsGateway sms, MessengerBot messenger) implements AutoCloseable {
    static Outside open(StackSettings settings) {
        Clock clock = Clock.systemUTC();
        SmsGateway sms = SmsGateway.open(settings.smsGateway().number(), settings.smsCustomer(), clock);
        try {
            return new Outside(sms, MessengerBot.open(settings.messenger().number(), settings.messengerCustomer(), clock));
        } catch (RuntimeException e) {
            sms.close();
            throw e;
        }
    }

    @Override
    public void close() {
        messenger.close();
        sms.close();
    }
}
