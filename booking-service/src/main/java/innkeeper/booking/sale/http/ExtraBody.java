package innkeeper.booking.sale.http;

import innkeeper.booking.sale.usecase.WantedExtra;
import innkeeper.kernel.ExtraId;
import innkeeper.kit.problem.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * An extra that a body asks for.
 *
 * @param quantity null where none is named
 */
public record ExtraBody(ExtraId extraId, Integer quantity) {
    /**
     * @param room JSON pointer to the room that asks for them
     * @throws InvalidInput where an extra is named twice
     */
    public static List<WantedExtra> wanted(List<ExtraBody> chosen, String room) {
        for (int i = 0; i < chosen.size(); i++) {
            ExtraId id = chosen.get(i).extraId();
            if (chosen.subList(0, i).stream().anyMatch(before -> before.extraId().equals(id))) {
                throw new InvalidInput("%s/extras/%d/extra_id".formatted(room, i), "was named before: name it once, with a quantity");
            }
        }
        return chosen.stream().map(each -> new WantedExtra(each.extraId(), Optional.ofNullable(each.quantity()))).toList();
    }
}
