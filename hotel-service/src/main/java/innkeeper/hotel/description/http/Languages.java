package innkeeper.hotel.description.http;

import innkeeper.hotel.description.domain.Reading;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import java.util.Collection;
import java.util.List;

/** In which languages an answer is, and that another reader may get another one (RFC 9110, 8.5 and 12.5.5). */
public final class Languages {
    private Languages() {}

    public static Reading wanted(Call call) {
        return new Reading(call.languages());
    }

    /**
     * Of one thing, tagged by its version; each translation has a tag of its own.
     *
     * @param original in which its hotelier wrote it
     */
    public static Answer say(Answer answer, String language, String original, int version) {
        Answer said = say(answer, List.of(language));
        return language.equals(original) ? said.etag(version) : said.etag(version, language);
    }

    /** @param languages of the items, in their order; none of an empty list */
    public static Answer say(Answer answer, Collection<String> languages) {
        Answer varying = answer.header("Vary", "Accept-Language");
        return languages.isEmpty()
                ? varying
                : varying.header("Content-Language", String.join(", ", languages.stream().distinct().toList()));
    }
}
