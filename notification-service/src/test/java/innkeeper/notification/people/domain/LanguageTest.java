package innkeeper.notification.people.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"ru,RU", "ru-RU,RU", "RU,RU", "en,EN", "en-US,EN", "de,EN", "'',EN", "ru_RU,EN", "not a tag,EN"})
    void russian_is_written_to_those_who_ask_for_it_and_english_to_everybody_else(String tag, Language language) {
        assertEquals(language, Language.of(tag));
    }
}
