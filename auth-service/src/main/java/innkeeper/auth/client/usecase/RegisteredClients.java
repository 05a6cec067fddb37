package innkeeper.auth.client.usecase;

import innkeeper.auth.client.domain.RegisteredClient;
import java.util.List;
import java.util.Optional;

/** The programs that admins have registered. */
public interface RegisteredClients {
    Optional<RegisteredClient> find(String id);

    /** Sorted by name, then by id. */
    List<RegisteredClient> list();

    void add(RegisteredClient client);

    /** False where there is none. */
    boolean remove(String id);
}
