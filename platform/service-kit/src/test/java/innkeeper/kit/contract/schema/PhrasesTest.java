package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PhrasesTest {
    private static final String SCHEMA = """
            properties:
              list: {type: array, minItems: 1, maxItems: 2, items: {type: string}}
              one: {type: string, minLength: 1, maxLength: 1}
              fields: {type: object, minProperties: 1}
              address: {type: string, format: mailbox, maxLength: 10}
              url: {type: string, format: uri, pattern: '^https:', x-phrase: must begin with https}
              relation: {type: string, enum: [manager, reception]}
              perhaps: {oneOf: [{type: 'null'}, {type: string, enum: [a, b]}]}
              nested: {oneOf: [{type: 'null'}, {type: object, required: [a], properties: {a: {type: string}}}]}
              named: {type: object, propertyNames: {pattern: '^[a-z]{1,3}$', x-phrase: must be named by letters}}
            """;

    private final YAMLMapper yaml = new YAMLMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{list: []} | /list must have at least 1 item",
            "{list: [a, b, c]} | /list must have at most 2 items",
            "{one: ''} | /one must have at least 1 character",
            "{one: ab} | /one must have at most 1 character",
            "{fields: {}} | /fields must have at least 1 field",
            "{address: far too long} | /address must have at most 10 characters",
            "{url: nothing} | /url must begin with https",
            "{relation: null} | /relation must be one of manager, reception",
            "{relation: 7} | /relation must be one of manager, reception",
            "{named: {'': x}} | /named/ must be named by letters",
            "{named: {toolong: x}} | /named/toolong must be named by letters",
            "{nested: {}} | /nested/a is required",
            "{nested: {a: 1}} | /nested/a must be a string",
            "{perhaps: c} | /perhaps must be one of a, b"})
    void one_fault_is_told_once_and_in_plain_words(String value, String told) throws IOException {
        JsonNode schema = yaml.readTree(SCHEMA);
        List<String> faults = new Schemas(schema).compile(schema).check(yaml.readTree(value)).stream()
                .map(error -> error.pointer() + " " + error.detail()).toList();
        assertEquals(List.of(told), faults);
    }
}
