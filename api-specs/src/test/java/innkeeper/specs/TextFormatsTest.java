package innkeeper.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A string that comes in says what it is: otherwise nobody reads it before it is stored and shown. */
class TextFormatsTest {
    private static final Path FOLDER = Path.of("openapi");
    private static final List<String> SERVICES =
            List.of("auth", "booking", "delivery", "hotel", "notification", "payment");
    private static final Set<String> FORMATS = Set.of("line", "name", "text", "mailbox", "telephone", "password",
            "currency", "country", "time-zone", "language", "date", "date-time", "time", "uuid", "http-address");

    /** Neither stored nor shown as they came, and why. */
    private static final Map<String, String> FREE = Map.ofEntries(
            Map.entry("auth query:token", "looked up by its hash; anything else gets a page that says so"),
            Map.entry("auth body:token", "looked up by its hash"),
            Map.entry("auth body:refresh_token", "looked up by its hash"),
            Map.entry("auth body:password", "a form's: what is wrong is told on its page"),
            Map.entry("auth body:full_name", "a form's: read as a name by its page, which tells what is wrong"),
            Map.entry("auth body:grant_type", "compared with five words; refused as RFC 6749 says"),
            Map.entry("auth body:client_id",
                    "compared with the names of services and clients; refused as RFC 6749 says"),
            Map.entry("auth body:otp", "read as a code by the handler; refused as RFC 6749 says"),
            Map.entry("auth body:client_secret", "compared by its hash; refused as RFC 6749 says"),
            Map.entry("auth body:scope", "compared with four words; refused as RFC 6749 says"),
            Map.entry("auth body:audience", "compared with the names of services; refused as RFC 6749 says"),
            Map.entry("auth body:username", "read as a mailbox by the handler; refused as RFC 6749 says"),
            Map.entry("auth body:token_type_hint", "not read"),
            Map.entry("auth body:code", "looked up by its hash"),
            Map.entry("auth body:code_verifier", "compared by its hash"),
            Map.entry("auth body:device_code", "looked up by its hash"),
            Map.entry("auth body:email", "a form's: read as a mailbox, told on its page"),
            Map.entry("auth body:redirect_uri", "compared to the letter"),
            Map.entry("auth body:redirect_uris items", "read as an address of three kinds, in ASCII"),
            Map.entry("auth path:oauth_client_id", "compared with the ids of clients"),
            Map.entry("auth query:user_code", "read as eight consonants; anything else is left out of the page"),
            Map.entry("auth query:client_id",
                    "compared with the ids of clients; anything else gets a page that says so"),
            Map.entry("auth query:redirect_uri", "compared to the letter; anything else gets a page that says so"),
            Map.entry("auth query:response_type", "compared with one word; refused as RFC 6749 says"),
            Map.entry("auth query:code_challenge", "read as 43 characters of base64url; refused as RFC 6749 says"),
            Map.entry("auth query:code_challenge_method", "compared with one word; refused as RFC 6749 says"),
            Map.entry("auth query:scope", "compared with four words; refused as RFC 6749 says"),
            Map.entry("auth query:state", "goes back encoded; control characters are refused as RFC 6749 says"),
            Map.entry("auth query:nonce", "goes into a signed token; control characters are refused as RFC 6749 says"),
            Map.entry("auth query:prompt", "compared with one word"),
            Map.entry("auth query:ui_locales", "compared with two languages"),
            Map.entry("auth query:login_hint", "shown escaped; control characters are refused as RFC 6749 says"),
            Map.entry("auth path:kid", "compared with our own names"),
            Map.entry("payment path:payment_id", "compared with our own ids; anything else gets a page that says so"),
            Map.entry("payment query:attempt", "compared with our own ids"),
            Map.entry("payment body:card_number", "a form's: read digit by digit, told on its page, never stored"),
            Map.entry("payment body:expiry", "a form's: read as a month, told on its page"),
            Map.entry("payment body:cvc", "a form's: read as digits, told on its page"),
            Map.entry("payment body:name", "a form's: not read"),
            Map.entry("payment body:attempt", "compared with our own ids"),
            Map.entry("payment body:code", "compared with the code of the attempt"),
            Map.entry("booking header:webhook-id", "part of a signed text"),
            Map.entry("booking header:webhook-signature", "compared with our own signature"),
            Map.entry("booking body:type", "compared with the events that we know, in a signed body"),
            Map.entry("booking path:token", "compared with our own signature; anything else gets a page that says so"),
            Map.entry("hotel path:token", "compared with our own signature"),
            Map.entry("booking body:confirm", "compared with our own signature"),
            Map.entry("booking body:quote_token", "compared with hotel-service's own signature"),
            Map.entry("booking query:lang", "compared with two languages"),
            Map.entry("booking query:status", "compared with one word"),
            Map.entry("booking query:payment_id", "not read"),
            Map.entry("notification header:webhook-id", "part of a signed text"),
            Map.entry("notification header:webhook-signature", "compared with our own signature"),
            Map.entry("notification body:type", "compared with the receipts that we know, in a signed body"),
            Map.entry("notification body:message_id", "compared with our own signature, in a signed body"),
            Map.entry("notification body:recipient", "compared by its hash, in a signed body"),
            Map.entry("notification body:status", "read as three numbers, in a signed body"),
            Map.entry("notification body:diagnostic", "another server's words: what nobody can read is taken out"),
            Map.entry("notification body:code", "read as eight consonants, in a signed body"),
            Map.entry("notification path:token",
                    "compared with our own signature; anything else gets a page that says so"),
            Map.entry("notification query:lang", "compared with two languages"),
            Map.entry("notification query:kind", "compared with one word"),
            Map.entry("notification query:saved", "not read"),
            Map.entry("notification body:version", "a form's: read as a number, told on its page"),
            Map.entry("notification body:quiet_from", "a form's: read as a time of day, told on its page"),
            Map.entry("notification body:quiet_to", "a form's: read as a time of day, told on its page"),
            Map.entry("notification body:quiet_zone", "a form's: read as a time zone, told on its page"),
            Map.entry("notification body:language", "a form's: compared with two languages"),
            Map.entry("hotel body:law", "compared with the laws that we know"),
            Map.entry("hotel body:", "a table: its cells are held to the formats of other operations"),
            Map.entry("delivery path:message_id", "another system's"),
            Map.entry("any query:cursor", "read by who made it"),
            Map.entry("any header:If-Match", "compared with our own tags"),
            Map.entry("any header:Accept-Language", "compared with two languages"));

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Map<String, JsonNode> files = new TreeMap<>();
    private final Set<String> silent = new TreeSet<>();

    @Test
    void every_string_that_comes_in_says_what_it_is() throws IOException {
        for (String service : SERVICES) {
            for (JsonNode path : file(service).path("paths")) {
                parameters(service, path.path("parameters"));
                for (JsonNode operation : path) {
                    parameters(service, operation.path("parameters"));
                    Found body = resolve(service, operation.path("requestBody"));
                    for (JsonNode media : body.node.path("content")) {
                        judge(service, "body:", "", new Found(body.file, media.path("schema")));
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(FREE.keySet()), silent);
    }

    private record Found(String file, JsonNode node) {}

    private void parameters(String service, JsonNode declared) throws IOException {
        for (JsonNode one : declared) {
            Found parameter = resolve(service, one);
            judge(service, parameter.node.path("in").asText() + ":", parameter.node.path("name").asText(),
                    new Found(parameter.file, parameter.node.path("schema")));
        }
    }

    private void judge(String service, String place, String name, Found unresolved) throws IOException {
        Found found = resolve(unresolved.file, unresolved.node);
        JsonNode schema = found.node;
        if (!schema.isObject()) {
            return;
        }
        boolean ofText = schema.path("type").asText().equals("string")
                || schema.path("type").valueStream().anyMatch(type -> type.asText().equals("string"));
        if (ofText && !FORMATS.contains(schema.path("format").asText()) && !schema.has("pattern") && !schema.has("enum")
                && !schema.has("const")) {
            String common = "any " + place + name;
            silent.add(FREE.containsKey(common) ? common : service + " " + place + name);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            judge(service, place, property.getKey(), new Found(found.file, property.getValue()));
        }
        for (String inner : List.of("items", "additionalProperties", "propertyNames")) {
            judge(service, place, name + " " + inner, new Found(found.file, schema.path(inner)));
        }
        for (String branch : List.of("oneOf", "anyOf", "allOf")) {
            for (JsonNode alternative : schema.path(branch)) {
                judge(service, place, name, new Found(found.file, alternative));
            }
        }
    }

    private Found resolve(String file, JsonNode node) throws IOException {
        JsonNode ref = node.path("$ref");
        if (ref.isMissingNode()) {
            return new Found(file, node);
        }
        String[] parts = ref.textValue().split("#");
        String target = parts[0].isEmpty() ? file : parts[0].replace(".yaml", "");
        return resolve(target, file(target).at(parts[1]));
    }

    private JsonNode file(String name) throws IOException {
        JsonNode read = files.get(name);
        if (read == null) {
            read = yaml.readTree(FOLDER.resolve(name + ".yaml").toFile());
            files.put(name, read);
        }
        return read;
    }
}
