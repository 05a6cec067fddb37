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

    public static Answer say(Answer answer, String language) {
        return say(answer, List.of(language));
    }

    /** @param languages of the items, in their order; none of an empty list */
    public static Answer say(Answer answer, Collection<String> languages) {
        Answer varying = answer.header("Vary", "Accept-Language");
        return languages.isEmpty()
                ? varying
                : varying.header("Content-Language", String.join(", ", languages.stream().distinct().toList()));
    }
}
