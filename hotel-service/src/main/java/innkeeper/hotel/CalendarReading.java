package innkeeper.hotel;

import innkeeper.hotel.calendarimport.client.HttpCalendarSource;
import innkeeper.hotel.calendarimport.client.ImportSettings;
import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.ImportState;
import innkeeper.hotel.calendarimport.domain.ImportStatus;
import innkeeper.hotel.calendarimport.ical.FeedReader;
import innkeeper.hotel.calendarimport.postgres.PostgresCalendarImports;
import innkeeper.hotel.calendarimport.usecase.ReadCalendar;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.outgoing.Resolver;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Meters;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads calendars of other channels when their time comes, by one instance each time, and says what came of it. */
final class CalendarReading {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarReading.class);
    private static final double JITTER = 0.1;

    private final ReadCalendar read;
    private final Meters meters;
    private final Clock clock;

    CalendarReading(ImportSettings settings, Stores stores, Resolver resolver, Meters meters, Clock clock) {
        this.read = new ReadCalendar(stores.calendarImports(), stores.hotels(), new HttpCalendarSource(settings, resolver),
                new FeedReader(), () -> aboutEvery(settings.every()), clock);
        this.meters = meters;
        this.clock = clock;
    }

    Part worker(Tasks tasks) {
        return tasks.worker(PostgresCalendarImports.READING, attempt -> {
            read.handle(new CalendarImportId(attempt.id())).ifPresent(this::tell);
            return TaskOutcome.DONE;
        });
    }

    private void tell(CalendarImport after) {
        meters.count("calendar_imports_read", "state", after.status().state().name().toLowerCase(Locale.ROOT));
        if (after.status().state() == ImportState.READ) {
            return;
        }
        boolean lasting = after.status().isFailingFor(ImportStatus.LONG, clock.instant());
        meters.count("calendar_import_failures", "lasting", String.valueOf(lasting));
        if (lasting) {
            LOG.warn("Calendar import {} of hotel {} has been failing since {}: {}", after.id(), after.hotel(),
                    after.status().failingSince().orElseThrow(), after.status().fault());
        } else {
            LOG.info("Calendar import {} of hotel {} kept what it had: {}", after.id(), after.hotel(), after.status().fault());
        }
    }

    /** So that what was entered together is not read together for ever. */
    private static Duration aboutEvery(Duration time) {
        return Duration.ofMillis(Math.round(time.toMillis() * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
