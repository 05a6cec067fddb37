package innkeeper.kit.http;

import innkeeper.kit.access.Resource;
import innkeeper.kit.contract.Operation;
import io.helidon.http.RoutedPath;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an operation's path names last, or by the parameter that the contract says: {@code {hotel_id}} a hotel, also where something
 * is to be made inside it; {@code {kid}} a thing of the action's kind. Without a parameter only the action's kind is known.
 */
record NamedResource(String type, String parameter) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String ID = "_id";

    static NamedResource of(Operation operation) {
        return of(operation.path(), operation.action(), operation.resource());
    }

    /**
     * @param said the contract's parameter; empty where it says none
     * @throws IllegalStateException where the path has no such parameter
     */
    static NamedResource of(String path, String action, String said) {
        String kind = action.split("\\.")[0];
        List<String> names = PARAMETER.matcher(path).results().map(name -> name.group(1)).toList();
        if (!said.isEmpty() && !names.contains(said)) {
            throw new IllegalStateException("%s has no parameter %s".formatted(path, said));
        }
        String name = said.isEmpty() && !names.isEmpty() ? names.getLast() : said;
        return new NamedResource(name.endsWith(ID) ? name.substring(0, name.length() - ID.length()) : kind, name);
    }

    /** As it was sent: nobody has judged the id yet. */
    Resource in(RoutedPath path) {
        return parameter.isEmpty()
                ? Resource.of(type)
                : Resource.named(type, path.pathParameters().get(parameter));
    }
}
