package innkeeper.auth.relation.usecase;

import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.usecase.RelationLog.Change;
import innkeeper.auth.relation.usecase.RelationLog.News;
import innkeeper.kit.problem.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RelationViewTest {
    private final List<Change> log = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private boolean away;
    private final RelationView view = new RelationView(version -> {
        if (away) {
            throw new Unavailable("PostgreSQL", new IllegalStateException("connection refused"));
        }
        asked.add(version);
        return new News(log.subList((int) Math.min(version, log.size()), log.size()), log.size());
    });

    private void happens(String person, String hotel, Relation relation, boolean ended) {
        log.add(new Change(person, hotel, relation, ended));
    }

    @Test
    void what_has_changed_is_known_after_the_next_reading_and_read_once() {
        happens("anna", "astoria", Relation.MANAGER, false);
        view.load();
        happens("anna", "bristol", Relation.FRONT_DESK, false);
        assertEquals(Optional.empty(), view.between("anna", "bristol"));
        view.load();
        view.load();
        assertEquals(Optional.of(Relation.FRONT_DESK), view.between("anna", "bristol"));
        assertEquals(Map.of(Relation.MANAGER, List.of("astoria"), Relation.FRONT_DESK, List.of("bristol")),
                view.hotelsOf("anna"));
        assertEquals(List.of(0L, 1L, 2L), asked);
    }

    @Test
    void a_change_that_cannot_be_read_back_is_known_later_and_fails_nothing() {
        happens("anna", "astoria", Relation.MANAGER, false);
        away = true;
        view.catchUp();
        assertEquals(Optional.empty(), view.between("anna", "astoria"));
        away = false;
        view.catchUp();
        assertEquals(Optional.of(Relation.MANAGER), view.between("anna", "astoria"));
    }

    @Test
    void an_end_takes_the_relation_away_and_leaves_no_trace_of_who_has_none() {
        happens("anna", "astoria", Relation.ACCOUNTANT, false);
        view.load();
        assertEquals(1, view.people());
        happens("anna", "astoria", Relation.ACCOUNTANT, true);
        view.load();
        assertEquals(Optional.empty(), view.between("anna", "astoria"));
        assertEquals(Map.of(), view.hotelsOf("anna"));
        assertEquals(0, view.people());
    }

    @Test
    void a_hotel_had_an_owner_for_good() {
        assertFalse(view.knowsOwnerOf("astoria"));
        happens("anna", "astoria", Relation.MANAGER, false);
        view.load();
        assertFalse(view.knowsOwnerOf("astoria"));
        happens("boris", "astoria", Relation.OWNER, false);
        happens("boris", "astoria", Relation.OWNER, true);
        view.load();
        assertTrue(view.knowsOwnerOf("astoria"));
    }

    @Test
    void a_database_that_was_put_back_from_a_copy_is_read_anew() {
        happens("anna", "astoria", Relation.MANAGER, false);
        happens("boris", "astoria", Relation.ACCOUNTANT, false);
        view.load();
        log.removeLast();
        view.load();
        assertEquals(Optional.empty(), view.between("boris", "astoria"));
        assertEquals(Set.of(Relation.MANAGER), view.hotelsOf("anna").keySet());
    }
}
