package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Input.Pressed;
import innkeeper.bot.dialogue.domain.Input.Wrote;
import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Step;
import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.domain.MonthGrid;
import innkeeper.bot.find.domain.Trip;
import innkeeper.bot.messenger.domain.Button;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From when to when? One month at a time, turned over in the same message. */
public final class DatesStep implements Step {
    private static final String NOTHING = "-";
    private static final String BLANK = "·";

    private final HearWish wish;

    public DatesStep(HearWish wish) {
        this.wish = wish;
    }

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public void show(Visit visit) {
        LocalDate today = HearWish.today(visit);
        Optional<LocalDate> in = visit.notes().date(Trip.CHECK_IN).filter(day -> !day.isBefore(today));
        YearMonth last = YearMonth.from(Trip.lastDay(today));
        YearMonth month = month(visit)
                .filter(shown -> !shown.isBefore(YearMonth.from(today)) && !shown.isAfter(last))
                .orElse(YearMonth.from(in.orElse(today)));
        visit.page().line(visit.say("dates.city", visit.notes().text(Trip.CITY).orElse("")));
        visit.page().line(in.isPresent()
                ? visit.say("dates.out", visit.words().date(in.get()))
                : visit.say("dates.in"));
        visit.page().row(turn(visit, "‹", month.minusMonths(1), !month.isAfter(YearMonth.from(today))),
                visit.choice("%s %d".formatted(visit.words().month(month.getMonth()), month.getYear()), NOTHING),
                turn(visit, "›", month.plusMonths(1), !month.isBefore(last)));
        visit.page().row(Stream.of(DayOfWeek.values()).map(day -> visit.choice(visit.words().weekday(day), NOTHING)).toList());
        LocalDate first = in.orElse(today);
        new MonthGrid(month).weeks().stream().filter(week -> week.stream().anyMatch(day -> isOpen(day, first)))
                .forEach(week -> visit.page().row(week.stream().map(day -> day(visit, day, first, in)).toList()));
        List<Button> below = new ArrayList<>();
        in.ifPresent(_ -> below.add(visit.choice(visit.words().text("dates.anew"), "anew")));
        below.add(visit.to("city", "button.back"));
        visit.page().row(below).row(visit.always("home", "button.menu"));
    }

    private static Button turn(Visit visit, String label, YearMonth month, boolean end) {
        return end ? visit.choice(BLANK, NOTHING) : visit.choice(label, month);
    }

    private static boolean isOpen(Optional<LocalDate> day, LocalDate first) {
        return day.filter(date -> !date.isBefore(first)).isPresent();
    }

    private static Button day(Visit visit, Optional<LocalDate> day, LocalDate first, Optional<LocalDate> in) {
        if (!isOpen(day, first)) {
            return visit.choice(BLANK, NOTHING);
        }
        String number = Integer.toString(day.get().getDayOfMonth());
        return visit.choice(day.equals(in) ? "[" + number + "]" : number, day.get());
    }

    private static Optional<YearMonth> month(Visit visit) {
        try {
            return visit.notes().text("month").map(YearMonth::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public Move take(Visit visit, Input input) {
        return switch (input) {
            case Wrote _ -> Move.puzzled();
            case Pressed(String choice) -> switch (choice.length()) {
                case 1 -> Move.silent();
                case 7 -> {
                    visit.note("month", choice);
                    yield Move.stay();
                }
                case 10 -> chosen(visit, choice);
                default -> {
                    visit.forget(Trip.CHECK_IN, Trip.CHECK_OUT);
                    yield Move.stay();
                }
            };
        };
    }

    /**
     * The first day arrives, a later one departs, the same one again is thought better of. A button may be made up: what the calendar
     * does not have is no day.
     */
    private Move chosen(Visit visit, String choice) {
        LocalDate today = HearWish.today(visit);
        Optional<LocalDate> day = visit.notes().with("day", choice).date("day").filter(date -> Trip.opens(date, today));
        if (day.isEmpty()) {
            return Move.stay();
        }
        Optional<LocalDate> in = visit.notes().date(Trip.CHECK_IN).filter(begin -> !begin.isBefore(today));
        if (in.equals(day)) {
            visit.forget(Trip.CHECK_IN, Trip.CHECK_OUT);
            return Move.stay();
        }
        if (in.flatMap(begin -> Trip.stay(begin, day.get())).isPresent()) {
            visit.note(Trip.CHECK_OUT, day.get());
            return wish.next(visit);
        }
        visit.note(Trip.CHECK_IN, day.get());
        visit.forget(Trip.CHECK_OUT);
        return Move.stay();
    }
}
