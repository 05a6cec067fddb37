package innkeeper.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * How a service is cut: the wiring in its root package, its settings there or in one package below, one package per
 * capability, and in each of these one package per layer. What a layer may depend on, in its own capability and in others, is
 * an allow-list: what is not named is forbidden; what points at a place in a request stays at the edges. A package that is
 * neither wiring nor a known layer of a capability is an error, so a misspelt name cannot pass; and capabilities do not depend
 * on each other in a circle.
 */
public final class ServiceArchitecture {
    private static final int MOST_FILES = 15;
    private static final String[] GENERATED = {"innkeeper.auth.v1..", "innkeeper.hotel.v1..", "io.grpc..",
            "com.google.protobuf..", "com.google.rpc.."};
    /** Where in a request something is wrong, which only an edge can know. */
    private static final String AT_THE_EDGES = "innkeeper[.]kit[.]problem[.](InvalidInput|FieldError)";
    private static final Set<String> BEHIND_THE_EDGES = Set.of("domain", "usecase", "postgres");
    private static final String[] JSON = {"com.fasterxml.jackson.."};

    private final String root;
    private final Map<String, String[]> layers = new LinkedHashMap<>();

    private ServiceArchitecture(String root) {
        this.root = root;
        layers.put("domain", allow("java..", "innkeeper.kernel..", every("domain")));
        layers.put("usecase", allow("java..", "innkeeper.kernel..", "innkeeper.kit.problem..", "innkeeper.kit.access..",
                "org.slf4j..", every("domain"), every("usecase")));
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

    /** An edge of its own: sees domains, use cases and the kit, no other kind of edge, and these libraries. */
    public ServiceArchitecture adapter(String name, String... libraries) {
        layers.put(name, both(allow("java..", "innkeeper.kernel..", "innkeeper.kit..", "org.slf4j..",
                "io.opentelemetry.api..", "io.opentelemetry.context..", every("domain"), every("usecase"), every(name)),
                libraries));
        return this;
    }

    /** Fails with every dependency that no allow-list names, every circle, and every package out of place. */
    public void holds() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/api-specs")) // generated stubs share our root
                .importPackages(root);
        none("neither wiring nor a layer of a capability", strays(main));
        none("more than %s files".formatted(MOST_FILES), crowded(main, MOST_FILES));
        layers.keySet().stream().filter(layer -> packages(main).anyMatch(isLayer(layer)))
                .forEach(layer -> rule(layer).check(main));
        noCircles().check(main);
        OneClock.rule().check(main);
    }

    /** What the classes of a layer may depend on, whatever capability they belong to. */
    ArchRule rule(String layer) {
        return classes()
                .that().resideInAPackage(every(layer))
                .should().onlyDependOnClassesThat(resideInAnyPackage(layers.get(layer)).and(fitting(layer)))
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<HasName> fitting(String layer) {
        return BEHIND_THE_EDGES.contains(layer) ? not(nameMatching(AT_THE_EDGES)) : alwaysTrue();
    }

    /** Capabilities of one service depend on each other in one direction. */
    ArchRule noCircles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Packages that are neither the wiring nor a known layer of a capability. */
    SortedSet<String> strays(JavaClasses all) {
        return packages(all)
                .filter(name -> !wiring(name) && layers.keySet().stream().noneMatch(l -> isLayer(l).test(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean wiring(String name) {
        return name.equals(root) || name.equals(root + ".settings");
    }

    /** Packages with more files than a reader keeps in view. */
    static SortedSet<String> crowded(JavaClasses all, int most) {
        Map<String, Long> files = all.stream().filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        return files.entrySet().stream().filter(each -> each.getValue() > most).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void none(String fault, SortedSet<String> packages) {
        if (!packages.isEmpty()) {
            throw new AssertionError("%s: %s".formatted(fault, packages));
        }
    }

    private static Stream<String> packages(JavaClasses all) {
        return all.stream().map(JavaClass::getPackageName).distinct();
    }

    private Predicate<String> isLayer(String layer) {
        return name -> name.matches("%s[.][^.]+[.]%s".formatted(root.replace(".", "[.]"), layer));
    }

    /** A layer in all capabilities. */
    private String every(String layer) {
        return "%s.*.%s".formatted(root, layer);
    }

    private static String[] allow(String... packages) {
        return both(packages, new String[] {""}); // "" is the package of arrays of primitives
    }

    private static String[] both(String[] some, String[] more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
