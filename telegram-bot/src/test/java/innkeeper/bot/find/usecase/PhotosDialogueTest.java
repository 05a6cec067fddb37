package innkeeper.bot.find.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.messenger.domain.Photo;
import innkeeper.bot.messenger.domain.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Photos of a hotel and of a room: once, when it is chosen, and then the screen below them is edited as any other. */
class PhotosDialogueTest {
    private static final Photo HOUSE = new Photo("https://hotels.example.net/house.jpg", "The house");
    private static final Photo ROOM = new Photo("https://hotels.example.net/room.jpg", "");

    private final TestChat anna = new TestChat().loggedIn();

    private List<List<Photo>> shown() {
        return anna.messenger.screens.stream().map(Screen::photos).toList();
    }

    @Test
    void they_are_shown_when_something_is_chosen_and_not_again_on_the_way_back() {
        anna.hotels.photos = List.of(HOUSE);
        anna.hotels.roomPhotos = List.of(ROOM);
        anna.hotels.rooms = 9;

        anna.says("Kazan 12-14 June for two").taps("Volga & <Sons>");
        assertEquals(List.of(List.of(), List.of(HOUSE)), shown());
        anna.taps("›").sees("Double 9").taps("‹");
        assertEquals(List.of(List.of(), List.of()), shown(), "what took its place has none");
        anna.taps("Double · RUB\u00a017,800");
        assertEquals(List.of(List.of(), List.of(), List.of(ROOM)), shown());
        anna.taps("Back").sees("for the whole stay");
        assertEquals(3, shown().size());

        anna.taps("Back").taps("Volga & <Sons>");
        assertEquals(List.of(HOUSE), shown().getLast());
    }

    @Test
    void of_many_the_first_are_shown() {
        anna.hotels.photos = List.of(HOUSE, ROOM, HOUSE, ROOM, HOUSE);

        anna.says("Kazan 12-14 June for two").taps("Volga & <Sons>");

        assertEquals(List.of(HOUSE, ROOM, HOUSE), shown().getLast());
    }

    @Test
    void what_was_away_shows_them_when_it_is_back() {
        anna.hotels.photos = List.of(HOUSE);
        anna.says("Kazan 12-14 June for two");
        anna.hotels.away = true;
        anna.taps("Volga & <Sons>").sees("Nothing is lost");
        assertTrue(shown().getLast().isEmpty());
        anna.hotels.away = false;

        anna.taps("Try again");

        assertEquals(List.of(HOUSE), shown().getLast());
    }
}
