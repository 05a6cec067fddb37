package innkeeper.hotel.sale.http;

import innkeeper.hotel.extras.domain.WantedExtra;
import innkeeper.kernel.ExtraId;
import innkeeper.kit.http.Call;
import innkeeper.kit.problem.InvalidInput;
import java.util.List;
import java.util.Optional;

/** Reads from a query which extras are chosen: ids, each with a colon and a quantity where one is meant. */
final class ExtrasQuery {
    private ExtrasQuery() {}

    /** @throws InvalidInput where one is named twice */
    static List<WantedExtra> read(Call call) {
        List<WantedExtra> wanted = call.texts("extras").stream().map(ExtrasQuery::extra).toList();
        if (wanted.stream().map(WantedExtra::id).distinct().count() < wanted.size()) {
            throw new InvalidInput("query:extras", "names an extra twice: name it once, with a quantity such as %s:2"
                    .formatted(wanted.getFirst().id()));
        }
        return wanted;
    }

    private static WantedExtra extra(String text) {
        String[] parts = text.split(":");
        return new WantedExtra(ExtraId.of(parts[0]), parts.length == 1 ? Optional.empty() : Optional.of(Integer.valueOf(parts[1])));
    }
}
