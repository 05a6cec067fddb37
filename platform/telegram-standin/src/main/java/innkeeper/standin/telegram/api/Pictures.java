package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.text.Formatted;
import innkeeper.standin.telegram.text.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads what pictures a call brings, by their addresses. Telegram would fetch them; here only the address is looked at. */
final class Pictures {
    private static final int MOST_IN_AN_ALBUM = 10;

    private final Links links;
    private final Texts texts;

    Pictures(Links links) {
        this.links = links;
        this.texts = new Texts(links);
    }

    record Picture(String address, Formatted caption) {}

    Picture one(Arguments arguments) {
        if (arguments.text("photo").isEmpty()) {
            throw TelegramError.badRequest("there is no photo in the request");
        }
        return picture(arguments, "photo");
    }

    List<Picture> album(Arguments arguments) {
        JsonNode media = arguments.json("media", "media")
                .orElseThrow(() -> TelegramError.badRequest("parameter \"media\" is required"));
        if (!media.isArray()) {
            throw TelegramError.badRequest("can't parse InputMedia: expected an Array");
        }
        if (media.isEmpty()) {
            throw TelegramError.badRequest("there are no messages to send");
        }
        if (media.size() > MOST_IN_AN_ALBUM) {
            throw TelegramError.badRequest("too many messages to send as an album");
        }
        return StreamSupport.stream(media.spliterator(), false).map(this::ofAlbum).toList();
    }

    /** What is said of a picture that is not to be had at its address. */
    static TelegramError notFetched(String method) {
        return TelegramError.badRequest(method.equalsIgnoreCase("sendMediaGroup")
                ? "failed to send message #1 with the error message \"WEBPAGE_CURL_FAILED\""
                : "failed to get HTTP URL content");
    }

    private Picture ofAlbum(JsonNode item) {
        if (!item.path("type").asText().equals("photo")) {
            throw TelegramError.badRequest("the stand-in takes albums of photos alone");
        }
        Map<String, String> values = new LinkedHashMap<>();
        item.properties().forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return picture(new Arguments(values), "media");
    }

    private Picture picture(Arguments arguments, String name) {
        Formatted caption = texts.caption(arguments);
        String address = arguments.text(name);
        if (!address.matches("(?i)https?://.+")) {
            throw TelegramError.badRequest("wrong file identifier/HTTP URL specified");
        }
        if (links.flaw(address).isPresent()) {
            throw TelegramError.badRequest("wrong HTTP URL specified");
        }
        return new Picture(address, caption);
    }
}
