package innkeeper.kit.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MergePatchTest {
    /** The cases of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'a':'b'} | {'a':'c'} | {'a':'c'}",
            "{'a':'b'} | {'b':'c'} | {'a':'b','b':'c'}",
            "{'a':'b'} | {'a':null} | {}",
            "{'a':'b','b':'c'} | {'a':null} | {'b':'c'}",
            "{'a':['b']} | {'a':'c'} | {'a':'c'}",
            "{'a':'c'} | {'a':['b']} | {'a':['b']}",
            "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
            "{'a':[{'b':'c'}]} | {'a':[1]} | {'a':[1]}",
            "['a','b'] | ['c','d'] | ['c','d']",
            "{'a':'b'} | ['c'] | ['c']",
            "{'a':'foo'} | null | null",
            "{'a':'foo'} | 'bar' | 'bar'",
            "{'e':null} | {'a':1} | {'e':null,'a':1}",
            "[1,2] | {'a':'b','c':null} | {'a':'b'}",
            "{} | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}"}, quoteCharacter = '`')
    void a_patch_changes_what_the_rfc_says(String target, String patch, String result) {
        assertEquals(json(result), MergePatch.apply(json(target), json(patch)));
    }

    private static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'), JsonNode.class);
    }
}
