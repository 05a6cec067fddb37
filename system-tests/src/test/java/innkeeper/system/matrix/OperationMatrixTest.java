package innkeeper.system.matrix;

import innkeeper.system.matrix.recipe.Recipes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No operation of any contract without its line in the table, and without a request to ask it by. */
class OperationMatrixTest {
    private final MatrixTable table = MatrixTable.committed();

    @Test
    void every_operation_of_the_contracts_has_one_line_with_its_action_and_no_other_line_stands_there() {
        Set<String> missing = names(Contracts.operations());
        missing.removeAll(inTable());
        Set<String> surplus = inTable();
        surplus.removeAll(names(Contracts.operations()));

        assertEquals(Set.of(), missing, "operations without a line in operation-matrix.txt");
        assertEquals(Set.of(), surplus, "lines in operation-matrix.txt that no contract knows");
        assertEquals(inTable().size(), table.rows().size(), "a line stands there twice");
    }

    @Test
    void the_contracts_of_all_services_and_both_kinds_of_door_are_read() {
        Set<String> services = Contracts.operations().stream().map(Operation::service).collect(Collectors.toSet());

        assertTrue(services.containsAll(Set.of("auth", "hotel", "booking", "payment", "notification")),
                services::toString);
        assertTrue(names(Contracts.operations()).contains("auth innkeeper.auth.v1.Authorization/Authorize none"));
        assertTrue(names(Contracts.operations()).contains("hotel DELETE /v1/hotels/{hotel_id} hotel.delete"));
    }

    @Test
    void every_operation_has_a_recipe_and_every_recipe_an_operation() {
        assertEquals(Contracts.operations().stream().map(Operation::toString).collect(Collectors.toSet()),
                Recipes.all().keySet());
    }

    @Test
    void the_table_is_aligned() {
        assertEquals(table.render(), MatrixTable.text());
    }

    @Test
    void a_line_without_an_answer_for_each_caller_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> MatrixTable.parse("""
                service | operation | action | anonymous
                auth | GET /v1/users/me | user.read | 401 unauthenticated
                """));
    }

    private Set<String> inTable() {
        return names(table.rows().stream().map(Row::operation).toList());
    }

    private static Set<String> names(List<Operation> operations) {
        return operations.stream()
                .map(operation -> operation + " " + operation.action())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
