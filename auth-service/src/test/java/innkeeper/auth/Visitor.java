package innkeeper.auth;

import innkeeper.kit.http.body.FormText;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody at a browser that keeps cookies, fills in the forms of our pages and follows no redirect by itself. */
final class Visitor {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]+)\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*\\bname=\"([^\"]+)\"[^>]*\\bvalue=\"([^\"]*)\"");

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String cookie = "";
    private HttpResponse<String> page;

    Visitor(URI base) {
        this.base = base;
    }

    HttpResponse<String> open(String address, String... headers) {
        return sent(request(base.resolve(address), headers).GET().build());
    }

    /** The page's form with what it holds and, over it, what is typed: names and values in turns. */
    HttpResponse<String> send(String... typed) {
        return sendWith(List.of(), typed);
    }

    HttpResponse<String> sendWith(List<String> headers, String... typed) {
        var fields = fields();
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return post(action(), encoded(fields), headers.toArray(String[]::new));
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return sent(request(base.resolve(path), headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    HttpResponse<String> logIn(String email, String password) {
        return send("email", email, "password", password);
    }

    HttpResponse<String> decide(String decision) {
        return send("decision", decision);
    }

    HttpResponse<String> page() {
        return page;
    }

    String action() {
        return form().group(1);
    }

    /** What the form holds before anybody types. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(form().group(2));
        while (inputs.find()) {
            fields.put(inputs.group(1), text(inputs.group(2)));
        }
        return fields;
    }

    private Matcher form() {
        var form = FORM.matcher(page.body());
        assertTrue(form.find(), page.body());
        return form;
    }

    void forgetCookies() {
        cookie = "";
    }

    /** Where the page sends the browser, by name. */
    static Map<String, String> answer(HttpResponse<String> redirect) {
        assertEquals(303, redirect.statusCode(), redirect.body());
        var answer = new TreeMap<String, String>();
        FormText.read(URI.create(location(redirect)).getRawQuery())
                .forEach((name, values) -> answer.put(name, String.join("|", values)));
        return answer;
    }

    static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(URI uri, String... headers) {
        var request = HttpRequest.newBuilder(uri);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            page = client.send(request, HttpResponse.BodyHandlers.ofString());
            page.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
            return page;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
