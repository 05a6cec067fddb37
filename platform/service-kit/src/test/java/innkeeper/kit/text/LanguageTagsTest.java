package innkeeper.kit.text;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LanguageTagsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ru", "tt", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "sah"})
    void a_language_with_its_script_and_region_is_known(String tag) {
        assertEquals(Optional.empty(), TextFormat.LANGUAGE.fault(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r", "jp", "ua", "russian", "RU", "ru-ru", "ru_RU", "iw", "x-ours", "en-u-ca-gregory",
            "ru\n", "*"})
    void a_country_a_name_another_spelling_or_an_extension_is_not(String text) {
        assertEquals(Optional.of("must be the tag of a language, such as ru or pt-BR"),
                TextFormat.LANGUAGE.fault(text));
    }
}
