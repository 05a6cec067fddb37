package innkeeper.hotel.search.postgres;

import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.kit.database.Params;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a search asks of the plan {@code p} of a hotel {@code h}. */
final class PlanSql {
    /** By every law that we know, cancelling costs nothing before the day of arrival. */
    private static final String FREE_BY_LAW = """
            exists (select from unnest(string_to_array(:law_countries, ','), cast(string_to_array(:law_dates, ',') as date[]))
                        as law (country, since)
                    where law.country = h.country and law.since <= h.today)""";
    /** As {@code CancellationTerms} says of the moment of the search. */
    static final String FREE_FOR_THE_STAY = """
            (case when p.costs_from = '' then true
                  when p.costs_from = 'booked' then false
                  when p.costs_from like '%%d' then cast(:now as timestamptz)
                      < (cast(:check_in as date) - cast(rtrim(p.costs_from, 'd') as integer) + h.check_in_time) at time zone h.timezone
                  else cast(:now as timestamptz)
                      < (cast(:check_in as date) + h.check_in_time) at time zone h.timezone
                        - make_interval(hours => cast(rtrim(p.costs_from, 'h') as integer)) end
              or h.today < cast(:check_in as date) and %s)""".formatted(FREE_BY_LAW);
    /** For some stay or other. */
    static final String FREE_SOME_DAY = "(p.costs_from <> 'booked' or %s)".formatted(FREE_BY_LAW);

    private PlanSql() {}

    /** @param free one of the two above */
    static String filter(Filters filters, String free) {
        return (filters.boards().isEmpty() ? "" : " and p.board = any (string_to_array(:boards, ','))")
                + (filters.freeCancellation() ? " and " + free : "");
    }

    static Params params(Params params, Filters filters, CancellationLaws laws) {
        Params boards = filters.boards().isEmpty() ? params : params.and("boards", joined(filters.boards()));
        return filters.freeCancellation() ? lawful(boards, laws) : boards;
    }

    static Params lawful(Params params, CancellationLaws laws) {
        List<CancellationLaw> all = laws.all();
        return params.and("law_countries", joined(all.stream().map(CancellationLaw::country).toList()))
                .and("law_dates", joined(all.stream().map(CancellationLaw::since).toList()));
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
