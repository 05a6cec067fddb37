package innkeeper.hotel.interchange.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.contract.Operation;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Bodies of other operations, held to what the contract says of them, so that a file says nothing that they would refuse. */
final class Bodies {
    private static final String JSON = "application/json";

    private final Map<String, Operation> operations;

    Bodies(Contract contract) {
        operations = contract.operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    /** @throws InvalidInput as the operation */
    JsonNode checked(String operation, JsonNode body) {
        JsonNode spelled = operations.get(operation).spelled(JSON, body);
        List<FieldError> errors = operations.get(operation).checkBody(JSON, spelled);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return spelled;
    }
}
