package innkeeper.sample.stay.extra;

/** Depends on what its layer may not see; the rule of the layer must catch it. */
final class Violator {
    com.fasterxml.jackson.databind.JsonNode forbidden;
}
