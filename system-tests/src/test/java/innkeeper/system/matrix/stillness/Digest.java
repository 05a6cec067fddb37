package innkeeper.system.matrix.stillness;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the tables at one moment: for each, how many rows, and a sum over all that they say. */
public record Digest(Map<String, String> tables) {
    public Digest {
        tables = Map.copyOf(tables);
    }

    /** The tables that differ between the two. */
    public List<String> changesTo(Digest later) {
        return Stream.concat(tables.keySet().stream(), later.tables.keySet().stream())
                .filter(table -> !Objects.equals(tables.get(table), later.tables.get(table)))
                .collect(Collectors.toCollection(TreeSet::new)).stream().toList();
    }
}
