package innkeeper.kit.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Names the constant {@code AT_HOTEL} {@code at_hotel}, unless an annotation names it otherwise. */
@SuppressWarnings("serial")
final class LowerCaseEnums extends JacksonAnnotationIntrospector {
    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        String[] annotated = super.findEnumValues(config, type, constants, names);
        for (int i = 0; i < constants.length; i++) {
            if (annotated[i] == null) {
                annotated[i] = constants[i].name().toLowerCase(Locale.ROOT);
            }
        }
        return annotated;
    }
}
