package innkeeper.kit.csv;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 843", "-5", "@SUM(A1)", "\tx", "\r=1", "\uFF1Dcmd", "=a\nb"})
    void what_a_spreadsheet_would_compute_has_an_apostrophe_before_it(String text) {
        assertEquals("'" + text, CsvCell.harmless(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Double", "'Quiet'", "a=b", "\u2018=x"})
    void what_it_would_not_stays_as_it_is(String text) {
        assertEquals(text, CsvCell.harmless(text));
        assertEquals(text, CsvCell.text(text));
    }

    @Test
    void every_text_is_read_back_as_it_was() {
        Random random = new Random(73);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(5), 0, 8).mapToObj(each -> "'=+-@\ta\n".substring(each, each + 1))
                    .collect(Collectors.joining());
            String cell = CsvCell.harmless(text);
            assertEquals(text, CsvCell.text(cell));
            assertTrue(cell.isEmpty() || "=+-@\t".indexOf(cell.charAt(0)) < 0, cell);
        }
    }
}
