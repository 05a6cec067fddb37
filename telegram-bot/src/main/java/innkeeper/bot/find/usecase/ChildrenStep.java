package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.Children;
import innkeeper.bot.find.domain.Doubt;
import innkeeper.bot.find.domain.Doubt.Reason;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.travel.domain.Guests;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many children come along, and how old is each of them? By buttons, or in numbers: all ages at once, too. */
public final class ChildrenStep implements Step {
    private static final int SHOWN = 8;
    private static final int IN_A_ROW = 4;
    private static final int AGES_IN_A_ROW = 6;
    private static final String AGE = "a";
    private static final String COUNT = "n";
    private static final Pattern CHOICE = Pattern.compile("([an])(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\D{1,5}\\d+)*\\D{0,5}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final HearWish wish;

    public ChildrenStep(HearWish wish) {
        this.wish = wish;
    }

    @Override
    public String name() {
        return "children";
    }

    @Override
    public void show(Visit visit) {
        Children children = HearWish.trip(visit).children();
        if (asksAge(children)) {
            askAge(visit, children);
        } else {
            askCount(visit);
        }
        visit.page().row(visit.to("guests", "button.back")).row(visit.always("home", "button.menu"));
    }

    private static boolean asksAge(Children children) {
        return children.count().isPresent() && children.all().isEmpty();
    }

    private static void askCount(Visit visit) {
        visit.page().line(visit.say("children.ask")).line(visit.say("children.who", Guests.OLDEST_CHILD))
                .row(visit.choice(visit.words().text("children.none"), COUNT + 0));
        for (int first = 1; first <= SHOWN; first += IN_A_ROW) {
            visit.page().row(IntStream.range(first, first + IN_A_ROW)
                    .mapToObj(number -> visit.choice(Integer.toString(number), COUNT + number)).toList());
        }
    }

    private static void askAge(Visit visit, Children children) {
        int count = children.count().orElseThrow();
        visit.page().line(count == 1
                ? visit.say("children.age")
                : visit.say("children.age-of", children.ages().size() + 1, count)).line(visit.say("children.age-when"));
        for (int first = 0; first <= Guests.OLDEST_CHILD; first += AGES_IN_A_ROW) {
            visit.page().row(IntStream.range(first, first + AGES_IN_A_ROW)
                    .mapToObj(age -> visit.choice(age == 0 ? "<1" : Integer.toString(age), AGE + age)).toList());
        }
    }

    @Override
    public Move take(Visit visit, Input input) {
        Children children = HearWish.trip(visit).children();
        return switch (input) {
            case Pressed(String choice) -> pressed(visit, children, choice);
            case Wrote(String text) when NUMBERS.matcher(text).matches() -> wrote(visit, children, text);
            case Wrote _ -> Move.puzzled();
        };
    }

    private Move pressed(Visit visit, Children children, String choice) {
        Matcher match = CHOICE.matcher(choice);
        if (!match.matches()) {
            return Move.stay();
        }
        int number = Integer.parseInt(match.group(2));
        return match.group(1).equals(AGE) == asksAge(children) ? said(visit, children, List.of(number)) : Move.stay();
    }

    private Move wrote(Visit visit, Children children, String text) {
        List<String> said = NUMBER.matcher(text).results().map(MatchResult::group).toList();
        return said.stream().allMatch(number -> number.length() <= 2)
                ? said(visit, children, said.stream().map(Integer::valueOf).toList())
                : refused(visit, text);
    }

    /** The number of children, or ages: of some where it is known how many there are, else of all. */
    private Move said(Visit visit, Children children, List<Integer> numbers) {
        Children known;
        if (asksAge(children)) {
            known = new Children(children.count(), Stream.concat(children.ages().stream(), numbers.stream()).toList());
        } else if (numbers.size() == 1) {
            known = new Children(Optional.of(numbers.getFirst()), List.of());
        } else {
            known = new Children(Optional.of(numbers.size()), numbers);
        }
        if (!known.isPossible()) {
            return refused(visit, String.join(", ", numbers.stream().map(String::valueOf).toList()));
        }
        HearWish.note(visit, known);
        return wish.next(visit);
    }

    private static Move refused(Visit visit, String words) {
        visit.remark(HearWish.say(visit, new Doubt(Reason.CHILDREN, words)));
        return Move.stay();
    }
}
