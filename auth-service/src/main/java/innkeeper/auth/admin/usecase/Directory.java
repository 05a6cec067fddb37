package innkeeper.auth.admin.usecase;

import innkeeper.auth.person.domain.Person;
import java.util.List;

/** Everybody with an account, for those who may look them up. */
public interface Directory {
    /** Newest first, at most as many as asked for. */
    List<Person> list(Selection selection);
}
