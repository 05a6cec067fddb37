package innkeeper.system.matrix.stage;

import innkeeper.system.matrix.Caller;
import innkeeper.system.matrix.stillness.SystemDatabase;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Patience;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import java.time.Duration;

/** Who plays the callers: people nobody else knows, a service, and a token that has run out. */
public final class Cast {
    private static final String SERVICE = "booking-service";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Person clientOwner = People.guest("en");
    private final Person otherClient = People.guest("en");
    private final Person hotelierOwner = People.hotelier("en");
    private final Person otherHotelier = People.hotelier("en");
    private final Person manager = People.hotelier("en");
    /** Relations count whatever somebody's role is. */
    private final Person frontDesk = People.guest("en");
    private final Person accountant = People.hotelier("en");
    private final Person staffElsewhere = People.hotelier("en");
    private final Person formerStaff = People.hotelier("en");
    private final Person admin = promoted(People.guest("en"));

    public Cast() {
        Work.employed(Hotel.of(otherHotelier, 1), staffElsewhere, "manager");
    }

    public Person clientOwner() {
        return clientOwner;
    }

    public Person hotelierOwner() {
        return hotelierOwner;
    }

    public Person admin() {
        return admin;
    }

    /** Has each of them work where they do, and waits until that counts. */
    Hotel staffed(Hotel hotel) {
        Work.employed(hotel, manager, "manager");
        Work.employed(hotel, frontDesk, "front_desk");
        Work.employed(hotel, accountant, "accountant");
        Work.employed(hotel, formerStaff, "manager");
        Work.dismissed(hotel, formerStaff);
        Patience.eventually().untilAsserted(() -> {
            String blocks = "/v1/blocks?hotel_id=" + hotel.id();
            Request.to("booking-service", blocks).by(frontDesk).get().expect(200);
            Request.to("booking-service", blocks).by(accountant).get().expect(200);
            Request.to("auth-service", "/v1/hotels/%s/staff".formatted(hotel.id())).by(manager).get().expect(200);
            Request.to("auth-service", "/v1/hotels/%s/staff".formatted(hotel.id())).by(formerStaff).get().expect(403);
        });
        return hotel;
    }

    /** As whom the caller acts; those who are nobody would like to be the client. */
    Person person(Caller caller) {
        return switch (caller) {
            case ANONYMOUS, EXPIRED_TOKEN, SERVICE, CLIENT_OWNER -> clientOwner;
            case OTHER_CLIENT -> otherClient;
            case HOTELIER_OWNER -> hotelierOwner;
            case MANAGER -> manager;
            case FRONT_DESK -> frontDesk;
            case ACCOUNTANT -> accountant;
            case STAFF_ELSEWHERE -> staffElsewhere;
            case FORMER_STAFF -> formerStaff;
            case OTHER_HOTELIER -> otherHotelier;
            case ADMIN -> admin;
        };
    }

    /** Somebody new of the same role, for calls after which an account is not what it was. */
    Person another(Caller caller) {
        return switch (caller) {
            case ANONYMOUS, EXPIRED_TOKEN, SERVICE -> clientOwner;
            case CLIENT_OWNER, OTHER_CLIENT, FRONT_DESK -> People.guest("en");
            case HOTELIER_OWNER, MANAGER, ACCOUNTANT, STAFF_ELSEWHERE, FORMER_STAFF, OTHER_HOTELIER ->
                People.hotelier("en");
            case ADMIN -> promoted(People.guest("en"));
        };
    }

    /** What the caller shows at a REST door: a service has nothing but its credential for another door. */
    String token(Caller caller, Person person) {
        return switch (caller) {
            case ANONYMOUS -> "";
            case EXPIRED_TOKEN -> Resigned.earlier(person.token(), AN_HOUR);
            case SERVICE -> credential("auth-service");
            case CLIENT_OWNER, OTHER_CLIENT, HOTELIER_OWNER, MANAGER, FRONT_DESK, ACCOUNTANT, STAFF_ELSEWHERE,
                    FORMER_STAFF, OTHER_HOTELIER, ADMIN ->
                person.token();
        };
    }

    /** What the caller shows at the gRPC door of a service: there it is the service's credential that has run out. */
    String credential(Caller caller, String audience) {
        return switch (caller) {
            case EXPIRED_TOKEN -> Resigned.earlier(credential(audience), AN_HOUR);
            case SERVICE -> credential(audience);
            case ANONYMOUS, CLIENT_OWNER, OTHER_CLIENT, HOTELIER_OWNER, MANAGER, FRONT_DESK, ACCOUNTANT,
                    STAFF_ELSEWHERE, FORMER_STAFF, OTHER_HOTELIER, ADMIN ->
                token(caller, person(caller));
        };
    }

    private static String credential(String audience) {
        return Request.to("auth-service", "/v1/oauth/token").post("application/x-www-form-urlencoded",
                "grant_type=client_credentials&client_id=%s&client_secret=%s&audience=%s"
                        .formatted(SERVICE, RunningSystem.setting("BOOKING_CLIENT_SECRET"), audience))
                .expect(200).text("/access_token");
    }

    /** Nobody registers as an administrator: this one is made as a migration would make it. */
    private static Person promoted(Person person) {
        try (SystemDatabase database = SystemDatabase.of("auth-service")) {
            database.change("update people set role = 'admin' where id = cast(? as uuid)", person.id());
        }
        return People.again(person);
    }
}
