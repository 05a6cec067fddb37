package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.Locale;

/** Compiles the schemas of one contract: JSON Schema 2020-12 with formats asserted, as OpenAPI 3.1 means them. */
public final class Schemas {
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
            .formats(Formats.all())
            .build();
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDialect(DIALECT,
            builder -> builder.schemaRegistryConfig(CONFIG));
    private final JsonNode document;

    public Schemas(JsonNode document) {
        this.document = document;
    }

    /** A schema that may refer to the contract's components. */
    public CompiledSchema compile(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.path("components"));
        return new CompiledSchema(registry.getSchema(root), root);
    }

    /** Follows references until there is none. */
    public JsonNode resolve(JsonNode node) {
        JsonNode found = node;
        while (found.path("$ref").isTextual()) {
            String ref = found.path("$ref").textValue();
            found = document.at(ref.substring(1));
            if (found.isMissingNode()) {
                throw new IllegalStateException("the contract refers to " + ref + ", which it does not have");
            }
        }
        return found;
    }
}
