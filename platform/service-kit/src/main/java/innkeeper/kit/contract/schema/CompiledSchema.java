package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import innkeeper.kit.problem.FieldError;
import java.util.List;

/** A schema of a contract, ready to judge; what it finds is said in words. */
public record CompiledSchema(Schema schema, JsonNode document) {
    public List<FieldError> check(JsonNode value) {
        List<Error> errors = schema.validate(value);
        return errors.stream().filter(error -> !Implied.by(error, around(error), errors)).map(error -> Phrases.of(error, around(error)))
                .distinct().toList();
    }

    /** The schema whose keyword was not met. */
    private JsonNode around(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        return document.at(keyword.substring(0, keyword.lastIndexOf('/')));
    }
}
