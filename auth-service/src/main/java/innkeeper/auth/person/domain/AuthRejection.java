package innkeeper.auth.person.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Everything auth-service understands and refuses. */
public sealed interface AuthRejection extends Rejection {
    /** Address unknown or not verified, or password wrong: which of these is nobody's business. */
    record InvalidCredentials() implements AuthRejection {}

    /** The password of this account was right, and a code of its second factor is needed besides. */
    record SecondFactorRequired(Account account) implements AuthRejection {}

    /** The password was right, and the code wrong, over or used. */
    record InvalidCode() implements AuthRejection {}

    /** Told only to who knows the password. */
    record AccountSuspended() implements AuthRejection {}

    /** A one-time link that was used, replaced, is over or never was. */
    record InvalidLink() implements AuthRejection {}

    /** The caller is known, but not by the password they gave to confirm it. */
    record WrongPassword() implements AuthRejection {}

    /** The caller has a second factor and gave no code to confirm what they want. */
    record CodeRequired() implements AuthRejection {}

    /** The caller is known, but not by the code they gave to confirm it. */
    record WrongCode() implements AuthRejection {}

    /** Nothing waits for a first code: it was never begun, has ended, or is confirmed. */
    record NoEnrolment() implements AuthRejection {}

    record NoSecondFactor() implements AuthRejection {}

    /** It is removed, with a code of its own, before there is another. */
    record SecondFactorExists() implements AuthRejection {}

    /** Told only to an admin, and to whoever reads the mail of the address. */
    record AddressTaken() implements AuthRejection {}

    /** What an admin does to others only. */
    record OwnAccount() implements AuthRejection {}

    /** Without one nobody could make another. */
    record LastAdmin() implements AuthRejection {}

    /** A hotel has an owner as long as there is a hotel. */
    record LastOwner() implements AuthRejection {}

    record UnknownHotel(HotelId id) implements AuthRejection {}

    /** Nobody by this id works for the hotel. */
    record UnknownStaff(PersonId id) implements AuthRejection {}

    record UnknownInvitation(UUID id) implements AuthRejection {}

    /** Who is invited works for the hotel already, or owns it. */
    record AlreadyStaff(boolean owner) implements AuthRejection {}

    /** They could when they asked, and cannot any more: their relation to the hotel has just ended. */
    record NoLongerAllowed() implements AuthRejection {}

    /** Who invited may no longer, or the hotel is gone. */
    record VoidInvitation() implements AuthRejection {}

    /** Nobody leaves money behind by mistake, or a room booked for nobody; the bookings by reference. */
    record HasStaysAhead(List<String> references) implements AuthRejection {
        public HasStaysAhead {
            references = List.copyOf(references);
        }
    }

    record InvalidRefreshToken() implements AuthRejection {}

    record InvalidAccessToken() implements AuthRejection {}

    /** A credential of ours that is good, but not here: it was made for one service to show another. */
    record ServiceCredential(String audience) implements AuthRejection {}

    /** What a program shows to get a session gets it none. */
    record InvalidGrant(Fault fault) implements AuthRejection {
        public enum Fault {
            /** An authorization code that was used, is over, or was given to another program or for another address. */
            CODE,
            /** A verifier that is not written as one (RFC 7636, 4.1). */
            MALFORMED_VERIFIER,
            /** A verifier that is not that of the challenge. */
            WRONG_VERIFIER,
            /** No device of this program waits with the code. */
            DEVICE_CODE,
            /** The person may not log in any more, or has another password by now. */
            PERSON
        }
    }

    /**
     * A token that a registered program was given, revoked by somebody else.
     *
     * @param named whether they said who they are
     */
    record IssuedToAnother(boolean named) implements AuthRejection {}

    /** More than the session was opened with. */
    record InvalidScope() implements AuthRejection {}

    /** No admin has registered a program by this id. */
    record UnknownClient(String id) implements AuthRejection {}

    /** A program that the settings name, so that only they can take it away. */
    record ClientOfSettings(String id) implements AuthRejection {}

    record InvalidClient() implements AuthRejection {}

    record InvalidAudience(String service, String audience) implements AuthRejection {}

    /** A credential between services, which whoever is called checks without asking us. */
    record IrrevocableToken() implements AuthRejection {}

    record UnknownSession(SessionId id) implements AuthRejection {}

    record UnknownSigningKey(String kid) implements AuthRejection {}

    /** A limit is used up, or a password was guessed wrong too often. */
    record TooManyRequests(Duration retryAfter) implements AuthRejection {}

    record UnknownUser(PersonId id) implements AuthRejection {}

    /** Nobody is known by this name. */
    record UnknownSubject(SubjectName name) implements AuthRejection {}

    record StaleUser(int current) implements AuthRejection {}
}
