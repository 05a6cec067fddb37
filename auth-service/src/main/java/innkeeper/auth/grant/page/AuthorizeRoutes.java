package innkeeper.auth.grant.page;

import innkeeper.auth.client.domain.RedirectUri;
import innkeeper.auth.client.usecase.KnownClients;
import innkeeper.auth.grant.domain.Asked;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.usecase.IssueCode;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.Site;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.body.FormText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The authorization endpoint (RFC 6749, 3.1): a person logs in, decides, and goes back to the program that asked. */
public final class AuthorizeRoutes implements Routes {
    public static final String PATH = "/v1/oauth/authorize";

    private final RequestReader reader;
    private final LogInPages pages;
    private final Site site;
    private final IssueCode issueCode;
    private final String issuer;
    private final Consumer<Call> limit;

    /** @param limit refuses who looks at our pages too often */
    public AuthorizeRoutes(KnownClients clients, LogInPages pages, Site site, IssueCode issueCode, String issuer,
            Consumer<Call> limit) {
        this.reader = new RequestReader(clients);
        this.pages = pages;
        this.site = site;
        this.issueCode = issueCode;
        this.issuer = issuer;
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("authorize", call -> begun(call, call.queryAll()))
                .on("submitAuthorization", this::submitted);
    }

    /** A request comes by GET or POST (OpenID Connect Core, 3.1.2.1); our own forms say which step they are. */
    private Answer submitted(Call call) {
        if (!call.formAll().containsKey("step")) {
            return begun(call, call.formAll());
        }
        Map<String, List<String>> carried;
        try {
            carried = FormText.read(call.form().getOrDefault("request", ""));
        } catch (IllegalArgumentException _) {
            return site.end(400, Language.of(call, ""), "incomplete").refusedAs("invalid_request");
        }
        return answered(call, carried, (language, good) -> pages.submit(call, language, petition(language, good),
                (who, allowed) -> decided(good, who, allowed)));
    }

    private Answer begun(Call call, Map<String, List<String>> parameters) {
        return Site.guarded(call, limit, site::tooOften, () -> answered(call, parameters,
                (language, good) -> pages.show(call, language, petition(language, good))));
    }

    private Answer answered(Call call, Map<String, List<String>> parameters,
            BiFunction<Language, AuthorizationRequest.Good, Answer> page) {
        return switch (reader.read(parameters)) {
            case AuthorizationRequest.Nowhere(var words) ->
                site.end(400, Language.of(call, ""), words).refusedAs(words);
            case AuthorizationRequest.Refused(var redirectUri, var state, var error, var description) ->
                back(redirectUri, Map.of("error", error, "error_description", description), state).refusedAs(error);
            case AuthorizationRequest.Good good -> page.apply(Language.ofProgram(call, good.uiLocales()), good);
        };
    }

    private Answer decided(AuthorizationRequest.Good good, Authenticated who, boolean allowed) {
        Asked asked = good.asked();
        return allowed
                ? back(asked.redirectUri(), Map.of("code", issueCode.handle(asked, who)), good.state())
                : back(asked.redirectUri(), Map.of("error", "access_denied"), good.state()).refusedAs("access_denied");
    }

    /** With {@code iss}, so that a program that uses several of us knows who answers (RFC 9207). */
    private Answer back(String redirectUri, Map<String, String> what, String state) {
        Map<String, String> parameters = new TreeMap<>(what);
        parameters.put("iss", issuer);
        if (!state.isEmpty()) {
            parameters.put("state", state);
        }
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Answer.redirect(redirectUri + (redirectUri.contains("?") ? "&" : "?") + query);
    }

    private Petition petition(Language language, AuthorizationRequest.Good good) {
        String redirectUri = good.asked().redirectUri();
        String from = RedirectUri.onThisMachine(redirectUri)
                ? site.word(language, "login_from_here")
                : site.word(language, "login_from").replace("{0}", RedirectUri.host(redirectUri));
        return new Petition(PATH, good.written(), good.client().name(), from, good.asked().scope(),
                FormTarget.of(redirectUri), good.hint());
    }
}
