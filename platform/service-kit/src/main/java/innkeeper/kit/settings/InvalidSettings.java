package innkeeper.kit.settings;

import java.util.List;

/** Everything that is wrong with the environment, by the names of the variables. */
@SuppressWarnings("serial")
public final class InvalidSettings extends RuntimeException {
    private final transient List<String> faults;

    InvalidSettings(List<String> faults) {
        super("Wrong settings:\n  " + String.join("\n  ", faults), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
