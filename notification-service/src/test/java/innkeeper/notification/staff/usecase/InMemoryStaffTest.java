package innkeeper.notification.staff.usecase;

import java.util.function.Consumer;

class InMemoryStaffTest extends StaffContract {
    private final InMemoryStaff staff = new InMemoryStaff();

    @Override
    protected void inTransaction(Consumer<Staff> work) {
        work.accept(staff);
    }
}
