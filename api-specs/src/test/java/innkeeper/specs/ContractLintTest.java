package innkeeper.specs;

import org.junit.jupiter.api.Test;

/** The contracts are well made and, for protobuf, compatible with the last released ones. */
class ContractLintTest {
    private static final String SERVICES = "openapi/!(common).yaml";

    @Test
    void rest_contracts_are_sound_openapi() {
        NodeTool.run("redocly", "lint", "--format=stylish", SERVICES);
    }

    @Test
    void rest_and_event_contracts_keep_the_house_rules() {
        NodeTool.run("spectral", "lint", "--fail-severity=warn", SERVICES, "asyncapi/*.yaml");
    }

    @Test
    void grpc_contracts_keep_the_standard_style() {
        NodeTool.run("buf", "lint");
    }

    @Test
    void grpc_contracts_break_no_caller_of_the_released_ones() {
        NodeTool.run("buf", "breaking", "--against", "snapshot/proto.binpb");
    }
}
