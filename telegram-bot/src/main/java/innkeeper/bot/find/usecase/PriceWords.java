package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Price;
import innkeeper.bot.travel.domain.Price.Charge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says what a price is made of. */
public final class PriceWords {
    private PriceWords() {}

    /** Each tax and fee with its sum: those on top of the nights, then those that the nights contain; no line where there are none. */
    public static List<Markup> of(Visit visit, Price price) {
        List<Markup> lines = new ArrayList<>();
        List<String> onTop = said(visit, price, charge -> !charge.included());
        if (!onTop.isEmpty()) {
            lines.add(Markup.plain(String.join(" + ", Stream.concat(
                    Stream.of(visit.words().text("price.nights", visit.words().money(price.nights()))),
                    onTop.stream()).toList())));
        }
        List<String> included = said(visit, price, Charge::included);
        if (!included.isEmpty()) {
            lines.add(visit.say("price.included", String.join(", ", included)));
        }
        return lines;
    }

    private static List<String> said(Visit visit, Price price, Predicate<Charge> which) {
        return price.charges().stream().filter(which)
                .map(charge -> "%s %s".formatted(charge.name(), visit.words().money(charge.amount()))).toList();
    }
}
