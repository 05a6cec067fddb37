package innkeeper.kit.http;

/** Part of a service's routing; reads as a table of contents. */
@FunctionalInterface
public interface Routes {
    void routing(Routing routing);
}
