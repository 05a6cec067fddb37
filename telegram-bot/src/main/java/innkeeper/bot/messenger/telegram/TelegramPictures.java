package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.model.request.InputMedia;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.request.SendPhoto;
import innkeeper.bot.messenger.domain.Photo;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures in a chat of Telegram, which fetches them by their addresses: several as an album. One that it cannot get is left out. */
final class TelegramPictures {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramPictures.class);

    private final TelegramApi api;
    private final Pace pace;

    TelegramPictures(TelegramApi api, Pace pace) {
        this.api = api;
        this.pace = pace;
    }

    /** An album fails as a whole: then each picture is tried by itself. */
    void show(String address, List<Photo> photos) {
        boolean shown = photos.size() > 1 && isTaken(album(address, photos));
        if (!shown) {
            photos.forEach(photo -> isTaken(alone(address, photo)));
        }
    }

    private Reply<?> album(String address, List<Photo> photos) {
        photos.forEach(_ -> pace.await(address));
        return api.call(new SendMediaGroup(Long.parseLong(address), photos.stream()
                .map(photo -> new InputMediaPhoto(photo.address()).caption(photo.caption())).toArray(InputMedia[]::new)));
    }

    private Reply<?> alone(String address, Photo photo) {
        pace.await(address);
        return api.call(new SendPhoto(Long.parseLong(address), photo.address()).caption(photo.caption()));
    }

    private static boolean isTaken(Reply<?> reply) {
        reply.requireReader();
        if (!reply.ok()) {
            LOG.info("Telegram does not show a picture: {}", reply.words());
        }
        return reply.ok();
    }
}
