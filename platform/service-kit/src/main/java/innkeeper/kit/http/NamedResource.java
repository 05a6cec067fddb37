package innkeeper.kit.http;

import innkeeper.kit.access.Resource;
import io.helidon.http.RoutedPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operation's path names last: {@code {hotel_id}} a hotel, also where something is to be made inside it;
 * {@code {kid}} a thing of the action's kind. Without a parameter only the action's kind is known.
 */
record NamedResource(String type, String parameter) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String ID = "_id";

    static NamedResource of(String path, String action) {
        String kind = action.split("\\.")[0];
        String last = "";
        for (Matcher names = PARAMETER.matcher(path); names.find();) {
            last = names.group(1);
        }
        return new NamedResource(last.endsWith(ID) ? last.substring(0, last.length() - ID.length()) : kind, last);
    }

    /** As it was sent: nobody has judged the id yet. */
    Resource in(RoutedPath path) {
        return parameter.isEmpty()
                ? Resource.of(type)
                : Resource.named(type, path.pathParameters().get(parameter));
    }
}
