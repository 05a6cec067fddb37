package innkeeper.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/**
 * What each layer of a service may depend on, as allow-lists: what is not named is forbidden.
 * A package that no layer names is an error too, so a misspelt name cannot pass.
 */
public final class ServiceArchitecture {
    private static final String[] GENERATED = {"innkeeper.auth.v1..", "innkeeper.hotel.v1..", "io.grpc..",
            "com.google.protobuf..", "com.google.rpc.."};
    private static final String[] JSON = {"com.fasterxml.jackson.."};

    private final String root;
    private final Map<String, String[]> layers = new LinkedHashMap<>();

    private ServiceArchitecture(String root) {
        this.root = root;
        layers.put("domain", allow("java..", "innkeeper.kernel..", own("domain")));
        layers.put("usecase", allow("java..", "innkeeper.kernel..", "innkeeper.kit.problem..", "innkeeper.kit.access..",
                "org.slf4j..", own("domain"), own("usecase")));
        adapter("http", JSON);
        adapter("grpc", GENERATED);
        adapter("kafka", JSON);
        adapter("postgres", JSON);
        adapter("remote", both(GENERATED, JSON));
    }

    /** @param root package of the service, such as {@code innkeeper.booking} */
    public static ServiceArchitecture of(String root) {
        return new ServiceArchitecture(root);
    }

    /** An edge of its own: sees domain, use cases and the kit, no other edge, and these libraries. */
    public ServiceArchitecture adapter(String name, String... libraries) {
        layers.put(name, both(allow("java..", "innkeeper.kernel..", "innkeeper.kit..", "org.slf4j..",
                "io.opentelemetry.api..", "io.opentelemetry.context..", root, own("domain"), own("usecase"), own(name)),
                libraries));
        return this;
    }

    /** Fails with every dependency that no allow-list names. */
    public void holds() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/api-specs")) // generated stubs share our root
                .importPackages(root);
        var unknown = new TreeSet<>(packagesIn(main));
        unknown.removeAll(layers.keySet());
        if (!unknown.isEmpty()) {
            throw new AssertionError("no layer is named " + unknown);
        }
        packagesIn(main).forEach(layer -> rule(layer).check(main));
        OneClock.rule().check(main);
    }

    ArchRule rule(String layer) {
        return classes()
                .that().resideInAPackage(own(layer))
                .should().onlyDependOnClassesThat().resideInAnyPackage(layers.get(layer))
                .allowEmptyShould(false);
    }

    private TreeSet<String> packagesIn(JavaClasses all) {
        return all.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(root + "."))
                .map(name -> name.substring(root.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String own(String layer) {
        return root + "." + layer + "..";
    }

    private static String[] allow(String... packages) {
        return both(packages, new String[] {""}); // "" is the package of arrays of primitives
    }

    private static String[] both(String[] some, String[] more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
