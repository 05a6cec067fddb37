package innkeeper.system.matrix.stage;

import innkeeper.system.matrix.Caller;
import innkeeper.system.matrix.Operation;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import io.grpc.MethodDescriptor;

/** One caller before one door: who they are, and the things they reach for. */
public final class Scene {
    private final Cast cast;
    private final Props props;
    private final Operation operation;
    private final Caller caller;
    private final Person me;

    private Scene(Cast cast, Props props, Operation operation, Caller caller, Person me) {
        this.cast = cast;
        this.props = props;
        this.operation = operation;
        this.caller = caller;
        this.me = me;
    }

    /** The stage of all calls that change nothing: they share its things. */
    public static Stage stage(Cast cast) {
        Props props = new Props(cast, cast::clientOwner);
        return (operation, caller) -> new Scene(cast, props, operation, caller, cast.person(caller));
    }

    /** Makes the scene of one call. */
    @FunctionalInterface
    public interface Stage {
        Scene set(Operation operation, Caller caller);
    }

    /** The same people with things of their own, for a call that will change them. */
    public Scene anew() {
        return new Scene(cast, new Props(cast, () -> People.guest("en")), operation, caller, me);
    }

    /** The same role, played by somebody new. */
    public Scene bySomebodyNew() {
        return new Scene(cast, props, operation, caller, cast.another(caller));
    }

    public Ask ask() {
        return new Ask(operation, cast.token(caller, me));
    }

    /** @param addressSetting where the door is */
    public <Q, A> Call knock(String addressSetting, MethodDescriptor<Q, A> method, Q question) {
        return new Knock<>(addressSetting, method, question,
                cast.credential(caller, operation.service() + "-service"));
    }

    public Cast cast() {
        return cast;
    }

    public Props props() {
        return props;
    }

    public Person me() {
        return me;
    }
}
