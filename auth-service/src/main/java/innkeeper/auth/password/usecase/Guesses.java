package innkeeper.auth.password.usecase;

import innkeeper.auth.password.domain.Password;
import java.util.List;

/** What somebody who wants in tries first. */
public interface Guesses {
    /** @param own what everybody may know of the password's owner */
    boolean hold(Password password, List<String> own);
}
