package innkeeper.auth.device.page;

import innkeeper.auth.client.usecase.KnownClients;
import innkeeper.auth.device.domain.DeviceRequest.Verdict;
import innkeeper.auth.device.domain.UserCode;
import innkeeper.auth.device.usecase.DecideDevice;
import innkeeper.auth.device.usecase.FindDevice;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.page.LogInPages;
import innkeeper.auth.grant.page.Petition;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.site.page.Browser;
import innkeeper.auth.site.page.Language;
import innkeeper.auth.site.page.PageLimits;
import innkeeper.auth.site.page.Site;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where somebody lets a device in: they type the code that it shows, log in and decide (RFC 8628, 3.3). */
public final class DeviceRoutes implements Routes {
    public static final String PATH = "/device";

    private final FindDevice findDevice;
    private final DecideDevice decideDevice;
    private final KnownClients clients;
    private final LogInPages pages;
    private final Site site;
    private final Browser.Cookies cookies;
    private final PageLimits limits;

    public DeviceRoutes(FindDevice findDevice, DecideDevice decideDevice, KnownClients clients, LogInPages pages,
            Site site, Browser.Cookies cookies, PageLimits limits) {
        this.findDevice = findDevice;
        this.decideDevice = decideDevice;
        this.clients = clients;
        this.pages = pages;
        this.site = site;
        this.cookies = cookies;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("showDevice", this::show).on("submitDevice", this::submit);
    }

    /** A code in the address is filled in, and not looked up: somebody compares it first (RFC 8628, 5.4). */
    private Answer show(Call call) {
        Language language = Language.of(call, "");
        return Site.guarded(call, limits.page(), site::tooOften, () -> form(200, call, language,
                UserCode.read(call.query("user_code").orElse("")).map(UserCode::shown).orElse(""), ""));
    }

    private Answer submit(Call call) {
        Language language = Language.of(call, "");
        Map<String, String> form = call.form();
        boolean begins = "code".equals(form.get("step"));
        String typed = form.getOrDefault(begins ? "user_code" : "request", "");
        if (cookies.sender(call, form.getOrDefault("form_key", "")).isEmpty()) {
            return site.end(403, language, "elsewhere").refusedAs("form-from-elsewhere");
        }
        return Site.guarded(call, limits.userCode(), site::tooOften, () -> UserCode.read(typed)
                .flatMap(code -> petition(language, code).map(petition -> begins
                        ? pages.show(call, language, petition)
                        : pages.submit(call, language, petition,
                                (who, allowed) -> decided(language, code, who, allowed))))
                .orElseGet(() -> form(400, call, language, typed, "device_unknown").refusedAs("unknown-user-code")));
    }

    private Optional<Petition> petition(Language language, UserCode code) {
        return findDevice.handle(code).flatMap(request -> clients.find(request.grant().client())
                .map(client -> new Petition(PATH, code.letters(), client.name(),
                        from(language, request.origin(), code), request.grant().scope(), "", "")));
    }

    private String from(Language language, Origin origin, UserCode code) {
        String device = origin.device().isEmpty() ? site.word(language, "device_nameless") : origin.device();
        return site.word(language, "device_from").replace("{0}", code.shown()).replace("{1}", origin.address())
                .replace("{2}", device);
    }

    private Answer decided(Language language, UserCode code, Authenticated who, boolean allowed) {
        boolean counts = decideDevice.handle(code, allowed ? new Verdict.Allowed(who) : new Verdict.Denied());
        if (!counts) {
            return site.end(400, language, "device_over").refusedAs("unknown-user-code");
        }
        return site.end(200, language, allowed ? "device_allowed" : "device_denied");
    }

    private Answer form(int status, Call call, Language language, String typed, String fault) {
        Browser browser = cookies.of(call);
        Map<String, Object> model = new HashMap<>(Map.of("form_key", browser.formKey(), "user_code", typed));
        if (!fault.isEmpty()) {
            model.put("fault", site.word(language, fault));
        }
        return cookies.remember(site.page(status, "device", language, model), browser);
    }
}
