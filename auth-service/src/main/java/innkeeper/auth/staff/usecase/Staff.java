package innkeeper.auth.staff.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.staff.domain.Acceptance;
import innkeeper.auth.staff.domain.Actor;
import innkeeper.auth.staff.domain.Invitation;
import innkeeper.auth.staff.domain.Member;
import innkeeper.auth.staff.domain.Offer;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works for hotels, and who is invited to. Each change is one step with its announcement and its mail; of two at the
 * same time one comes first, and the other finds what it has left. Whoever acts must have the right still, in that step.
 */
public interface Staff {
    /** Whether there is such a hotel, and still is. */
    boolean knows(HotelId hotel);

    /** In the order of their ids, from the one after {@code after} on. */
    List<Member> members(HotelId hotel, PersonId after, int limit);

    /** @throws innkeeper.kernel.Rejected {@code UnknownStaff} */
    Member member(HotelId hotel, PersonId person);

    /** Those that can be accepted, in the order of their ids. */
    List<Invitation> invitations(HotelId hotel, UUID after, int limit, Instant now);

    /** @throws innkeeper.kernel.Rejected {@code UnknownInvitation} */
    Invitation invitation(HotelId hotel, UUID id, Instant now);

    /**
     * Sends the link to the address; an earlier one to the same address for the hotel ends.
     *
     * @param hash by which the link is found again
     * @throws innkeeper.kernel.Rejected {@code UnknownHotel}, {@code AlreadyStaff}, {@code NoLongerAllowed}
     */
    void invite(Invitation invitation, String hash, URI link, Actor actor);

    /** @throws innkeeper.kernel.Rejected {@code UnknownInvitation}, {@code NoLongerAllowed} */
    void withdraw(HotelId hotel, UUID invitation, Actor actor);

    /**
     * Nothing happens where they are that already.
     *
     * @return what they are now; empty where nothing happened
     * @throws innkeeper.kernel.Rejected {@code UnknownStaff}, {@code LastOwner}, {@code NoLongerAllowed}
     */
    Optional<Member> change(HotelId hotel, PersonId person, Relation relation, Actor actor, Instant now);

    /**
     * An invitation or offer that waits for the person there is void.
     *
     * @return what they were
     * @throws innkeeper.kernel.Rejected {@code UnknownStaff}, {@code LastOwner}, {@code NoLongerAllowed}
     */
    Relation remove(HotelId hotel, PersonId person, Actor actor, Instant now);

    /**
     * What the link offers, as long as it can be used; looking uses nothing up.
     *
     * @throws innkeeper.kernel.Rejected {@code VoidInvitation}, {@code AccountSuspended}, {@code AlreadyStaff}: what
     *         accepting it would be answered
     */
    Optional<Offer> offer(String hash, Instant now);

    /**
     * Uses the link up: the account of the address has the relation, and where that is the owner's the former owner has
     * none, and offers and invitations of theirs that wait are void.
     *
     * @throws innkeeper.kernel.Rejected {@code InvalidLink} also where the address has no verified account;
     *         {@code VoidInvitation}, {@code AccountSuspended}, {@code AlreadyStaff}; the link stays as it was
     */
    Acceptance accept(String hash, Instant now);

    /**
     * As {@link #accept}, and opens this account where the address has none by now. One that was never verified becomes
     * this in name and password, and verified; its sessions, links and second factor end with all a stranger may have set.
     *
     * @throws innkeeper.kernel.Rejected also {@code AddressTaken} where the address has a verified account
     */
    Acceptance join(String hash, Account newcomer, Instant now);

    void forgetExpired(Instant now);

    /** What one person is to hotels, in the order of these, from the one after {@code after} on. */
    List<Reach> reach(PersonId person, HotelId after, int limit);

    /** One hotel that somebody works for. */
    record Reach(HotelId hotel, String name, Relation relation, Instant since) {}
}
