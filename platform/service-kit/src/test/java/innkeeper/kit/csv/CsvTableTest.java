package innkeeper.kit.csv;

import innkeeper.kit.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CsvTableTest {
    private static final CsvTable TABLE = new CsvTable(List.of("name", "price", "note"), Set.of("name"), 3);

    @ParameterizedTest
    @ValueSource(strings = {"name,price\nA,1\n", "name;price\r\nA;1", "name\tprice\rA\t1\r", "\uFEFFname,price\nA,1",
            " Price , NAME \n1,A\n", "\"name\";\"price\"\n\n\"A\";1\n;;\n"})
    void whatever_separates_and_orders_them_the_cells_are_the_same(String text) {
        List<CsvRow> rows = read(text);
        assertEquals(List.of("A", "1"),
                List.of(rows.getFirst().cell("name").orElse(""), rows.getFirst().cell("price").orElse("")));
        assertEquals(1, rows.size());
    }

    @Test
    void a_row_has_the_line_on_which_it_begins() {
        assertEquals(List.of(2, 5, 7),
                read("name,note\nA,\"1\n2\n\"\nB,\n\nC,x\n").stream().map(CsvRow::line).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"name,name\\nA,B | line:1:name",
            "price\\n1 | line:1:name",
            "name,colour\\nA,red | line:1", "first,second\\nA,B | line:1", "name,price\\nA,1,2 | line:2",
            "name,price\\nA,1\\n\"B,1 | line:3", "name\\n\"A\"B | line:2", "name\\nA\\nB\\nC\\nD | #"})
    void what_is_no_such_table_is_refused_where_it_begins(String text, String pointer) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> read(text.replace("\\n", "\n")));
        assertEquals(pointer.equals("#") ? "" : pointer, refused.errors().getFirst().pointer());
    }

    @Test
    void another_encoding_is_refused_at_its_first_letter() {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> TABLE.read("name\nA\nЛюкс".getBytes(StandardCharsets.UTF_16)));
        assertEquals("line:1", refused.errors().getFirst().pointer());
    }

    @Test
    void what_is_written_is_read_back_as_it_was() {
        Random random = new Random(73);
        CsvTable table = new CsvTable(List.of("a", "b"), Set.of(), 10);
        for (int i = 0; i < 2_000; i++) {
            char delimiter = ",;\t".charAt(random.nextInt(3));
            List<List<String>> rows =
                    IntStream.range(0, 3).mapToObj(_ -> List.of("x" + any(random), any(random))).toList();
            List<CsvRow> read = table.read(table.write(rows, delimiter).getBytes(StandardCharsets.UTF_8));
            assertEquals(rows, read.stream().map(row -> List.of(row.cells().get("a"), row.cells().get("b"))).toList());
        }
    }

    private static String any(Random random) {
        return random.ints(random.nextInt(6), 0, 9).mapToObj(each -> ",;\t\"\n\r aя".substring(each, each + 1))
                .collect(Collectors.joining());
    }

    private static List<CsvRow> read(String text) {
        return TABLE.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
