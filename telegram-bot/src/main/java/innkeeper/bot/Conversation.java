package innkeeper.bot;

import innkeeper.bot.account.usecase.ChatLinks;
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
import innkeeper.bot.dialogue.usecase.Dialogues;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Talk;
import innkeeper.bot.find.usecase.ChildrenStep;
import innkeeper.bot.find.usecase.CityStep;
import innkeeper.bot.find.usecase.DatesStep;
import innkeeper.bot.find.usecase.GuestsStep;
import innkeeper.bot.find.usecase.HearWish;
import innkeeper.bot.find.usecase.HotelsStep;
import innkeeper.bot.find.usecase.OffersStep;
import innkeeper.bot.message.usecase.ShowMessage;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.bot.session.usecase.Accounts;
import innkeeper.bot.session.usecase.UseSession;
import innkeeper.bot.stay.usecase.BookingStep;
import innkeeper.bot.stay.usecase.BookingsStep;
import innkeeper.bot.stay.usecase.CancelStep;
import innkeeper.bot.stay.usecase.ConfirmStep;
import innkeeper.bot.stay.usecase.ContactStep;
import innkeeper.bot.stay.usecase.WatchPayment;
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.bot.travel.usecase.Hotels;
import innkeeper.bot.travel.usecase.Services;
import java.time.Clock;
import java.util.List;

/** Wires the dialogue: a new step is a line here. */
record Conversation(Services services, UseSession session, Accounts accounts, Messenger messenger, Events events, Chats chats,
        ChatLinks links, Dialogues dialogues, Clock clock) {
    Dispatch dispatch() {
        Hotels hotels = services.hotels();
        Bookings bookings = services.bookings();
        WatchPayment watch = new WatchPayment(bookings, events, messenger);
        HearWish wish = new HearWish(hotels);
        List<Step> steps = List.of(
                new HomeStep(), new HelpStep(), new LanguageStep(), new LoginStep(), new LogoutStep(), new CodeStep(),
                new MessagesStep(services.channels(), links),
                new CityStep(hotels, wish), new DatesStep(wish), new GuestsStep(wish),
                new ChildrenStep(wish), new HotelsStep(hotels), new OffersStep(hotels),
                new ConfirmStep(hotels, bookings, watch), new BookingsStep(bookings), new BookingStep(bookings),
                new CancelStep(bookings), new ContactStep(bookings),
                new ArrivalsStep(hotels, bookings));
        Talk talk = new Talk(steps, new HearCode(links, wish), dialogues, session, messenger, events, chats, clock);
        return new Dispatch(talk, new Welcome(accounts, hotels, messenger), watch, new ShowMessage(messenger), messenger, chats);
    }
}
