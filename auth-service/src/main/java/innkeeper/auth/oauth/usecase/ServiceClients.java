package innkeeper.auth.oauth.usecase;

/** The services that may ask for credentials. */
public interface ServiceClients {
    boolean named(String service);

    /** Takes as long whether the service is unknown or the secret wrong. */
    boolean knows(String service, String secret);
}
