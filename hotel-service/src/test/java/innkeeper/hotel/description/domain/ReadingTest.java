package innkeeper.hotel.description.domain;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru                   | ru
            ru-RU                | ru
            RU                   | ru
            en-GB, ru;q=0.9      | en
            de, ru;q=0.1         | ru
            de                   | en
            pt                   | en
            pt-BR-x-ours         | pt-BR
            zh-Hant-HK           | zh-Hant
            zh                   | en
            *                    | en
            ru;q=0               | en
            """)
    void the_wanted_language_is_looked_up_from_the_narrowest_on(String wanted, String read) {
        assertEquals(read, new Reading(LanguageRange.parse(wanted)).of("en", Set.of("ru", "pt-BR", "zh-Hant")));
    }

    @Test
    void who_wants_nothing_reads_what_was_written() {
        assertEquals("tt", new Reading(List.of()).of("tt", Set.of("ru")));
    }
}
