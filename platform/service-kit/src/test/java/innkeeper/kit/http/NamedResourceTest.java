package innkeeper.kit.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NamedResourceTest {
    @ParameterizedTest
    @CsvSource({
            "/v1/hotels,                                              hotel.create,         hotel,       ''",
            "/v1/hotels/{hotel_id},                                   hotel.read,           hotel,       hotel_id",
            "/v1/hotels/{hotel_id}/room-types,                        room_type.create,     hotel,       hotel_id",
            "/v1/hotels/{hotel_id}/room-types/{room_type_id},         room_type.update,     room_type,   room_type_id",
            "/v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}/prices,  price.update,         rate_plan,   rate_plan_id",
            "/v1/webhook-endpoints/{webhook_endpoint_id}/test,        webhook_endpoint.update, webhook_endpoint, webhook_endpoint_id",
            "/v1/users/me,                                            user.read,            user,        ''",
            "/v1/signing-keys/{kid},                                  signing_key.withdraw, signing_key, kid"})
    void the_last_thing_in_the_path_is_what_a_request_names(String path, String action, String type, String parameter) {
        assertEquals(new NamedResource(type, parameter), NamedResource.of(path, action, ""));
    }

    @Test
    void a_contract_may_say_another_one() {
        assertEquals(new NamedResource("hotel", "hotel_id"),
                NamedResource.of("/v1/hotels/{hotel_id}/staff/{user_id}", "staff.update", "hotel_id"));
        assertThrows(IllegalStateException.class,
                () -> NamedResource.of("/v1/hotels/{hotel_id}/staff", "staff.list", "user_id"));
    }
}
