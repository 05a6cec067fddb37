package innkeeper.kit.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SearchKeyTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            Казань, kazan
            Kazan’, kazan
            Нижний  Новгород, nizhniy novgorod
            Санкт-Петербург, sankt peterburg
            Орёл, orel
            Орел, orel
            ОРЁЛ, orel
            Орё\u0301л, orel
            Йошкар-Ола, yoshkar ola
            И\u0306ошкар-Ола, yoshkar ola
            İstanbul, istanbul
            IĞDIR, igdir
            ığdır, igdir
            ΑΘΉΝΑΣ, athenas
            Αθήνας, athenas
            STRAẞE, strasse
            Straße, strasse
            \u212Aazan, kazan
            Mo\u017Fs, moss
            თბილისი, tbilisi
            東京, dong jing
            100% Comfort_Inn, 100 comfort inn
            """)
    void one_key_for_every_way_to_write_it(String text, String key) {
        assertEquals(key, SearchKey.of(text));
    }

    @Test
    void signs_alone_have_no_key() {
        assertEquals("", SearchKey.of(" %_ \\ 🏨 «»"));
    }
}
