package innkeeper.auth.staff.usecase;

import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;

class InMemoryStaffTest extends StaffContract {
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryStaff staff = new InMemoryStaff(people);

    @Override
    protected Staff staff() {
        return staff;
    }

    @Override
    protected People people() {
        return people;
    }

    @Override
    protected Sessions sessions() {
        return people.sessions();
    }

    @Override
    protected SecondFactors factors() {
        return people.factors();
    }

    @Override
    protected void hotel(HotelId hotel, String name, PersonId owner, boolean deleted) {
        if (deleted) {
            staff.hotelGone(hotel);
        } else {
            staff.hotel(hotel, name, owner);
        }
    }
}
