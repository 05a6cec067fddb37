package innkeeper.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import innkeeper.kernel.Currencies;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CurrenciesInContractTest {
    @Test
    void the_contract_lists_the_currencies_that_the_code_takes() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/innkeeper/specs/openapi/common.yaml")) {
            JsonNode listed = new YAMLMapper().readTree(in).at("/components/schemas/Currency/x-in-circulation");
            Set<String> codes = new TreeSet<>();
            listed.forEach(code -> codes.add(code.asText()));
            assertEquals(new TreeSet<>(Currencies.inCirculation()), codes);
        }
    }
}
