package innkeeper.bot;

import innkeeper.bot.account.usecase.CodeStep;
import innkeeper.bot.account.usecase.HearCode;
import innkeeper.bot.account.usecase.HelpStep;
import innkeeper.bot.account.usecase.HomeStep;
import innkeeper.bot.account.usecase.LanguageStep;
import innkeeper.bot.account.usecase.LoginStep;
import innkeeper.bot.account.usecase.LogoutStep;
import innkeeper.bot.account.usecase.MessagesStep;
import innkeeper.bot.account.usecase.Welcome;
import innkeeper.bot.chat.usecase.Chats;
import innkeeper.bot.chat.usecase.Events;
import innkeeper.bot.desk.usecase.ArrivalsStep;
import innkeeper.bot.dialogue.postgres.PostgresDialogues;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Talk;
import innkeeper.bot.find.usecase.CityStep;
import innkeeper.bot.find.usecase.DatesStep;
import innkeeper.bot.find.usecase.GuestsStep;
import innkeeper.bot.find.usecase.HearWish;
import innkeeper.bot.find.usecase.HotelsStep;
import innkeeper.bot.find.usecase.OffersStep;
import innkeeper.bot.message.usecase.Customer;
import innkeeper.bot.message.usecase.Notices;
import innkeeper.bot.message.usecase.ShowMessage;
import innkeeper.bot.message.usecase.TellLinked;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.bot.session.usecase.Accounts;
import innkeeper.bot.session.usecase.UseSession;
import innkeeper.bot.stay.usecase.BookingStep;
import innkeeper.bot.stay.usecase.BookingsStep;
import innkeeper.bot.stay.usecase.CancelStep;
import innkeeper.bot.stay.usecase.ConfirmStep;
import innkeeper.bot.stay.usecase.ContactStep;
import innkeeper.bot.stay.usecase.WatchPayment;
import innkeeper.bot.travel.remote.HttpBookings;
import innkeeper.bot.travel.remote.HttpChannels;
import innkeeper.bot.travel.remote.HttpHotels;
import innkeeper.kit.database.Database;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.util.List;

/** Wires the dialogue: a new step is a line here. */
record Conversation(Settings settings, UseSession session, Accounts accounts, Messenger messenger, Events events, Chats chats,
        Notices notices, Customer customer, Database database, Telemetry telemetry, Clock clock) {
    Dispatch dispatch() {
        HttpHotels hotels = new HttpHotels(settings.services(), telemetry);
        HttpBookings bookings = new HttpBookings(settings.services(), telemetry);
        HttpChannels channels = new HttpChannels(settings.services(), telemetry);
        WatchPayment watch = new WatchPayment(bookings, events, messenger);
        HearWish wish = new HearWish(hotels);
        TellLinked links = new TellLinked(notices, customer);
        List<Step> steps = List.of(
                new HomeStep(), new HelpStep(), new LanguageStep(), new LoginStep(), new LogoutStep(), new CodeStep(),
                new MessagesStep(channels, links),
                new CityStep(hotels, wish), new DatesStep(wish), new GuestsStep(wish), new HotelsStep(hotels),
                new OffersStep(hotels),
                new ConfirmStep(hotels, bookings, watch), new BookingsStep(bookings), new BookingStep(bookings),
                new CancelStep(bookings), new ContactStep(bookings),
                new ArrivalsStep(hotels, bookings));
        Talk talk = new Talk(steps, new HearCode(links, wish), new PostgresDialogues(database), session, messenger, events,
                chats, clock);
        return new Dispatch(talk, new Welcome(accounts, hotels, messenger), watch, new ShowMessage(messenger), messenger, chats);
    }
}
