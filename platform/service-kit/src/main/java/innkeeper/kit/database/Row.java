package innkeeper.kit.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** One row of an answer, read by column name; SQL NULL is refused except through {@link #optional}. */
public interface Row {
    UUID uuid(String column);

    String text(String column);

    int integer(String column);

    long bigint(String column);

    boolean flag(String column);

    LocalDate date(String column);

    /** To the second. */
    LocalTime time(String column);

    Instant instant(String column);

    /** Empty for SQL NULL, as in {@code row.optional("expires_at", Row::instant)}. */
    <T> Optional<T> optional(String column, BiFunction<Row, String, T> read);
}
