package innkeeper.auth.factor.http;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.usecase.BeginEnrolment;
import innkeeper.auth.factor.usecase.ConfirmEnrolment;
import innkeeper.auth.factor.usecase.ReadSecondFactor;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.factor.usecase.RemoveSecondFactor;
import innkeeper.auth.factor.usecase.RenewRecoveryCodes;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The caller's own second factor; whatever takes a password or a code is limited like one. */
public final class SecondFactorRoutes implements Routes {
    private final ReadSecondFactor readSecondFactor;
    private final BeginEnrolment beginEnrolment;
    private final ConfirmEnrolment confirmEnrolment;
    private final RemoveSecondFactor removeSecondFactor;
    private final RenewRecoveryCodes renewRecoveryCodes;
    private final Limits limits;

    public SecondFactorRoutes(ReadSecondFactor readSecondFactor, BeginEnrolment beginEnrolment,
            ConfirmEnrolment confirmEnrolment, RemoveSecondFactor removeSecondFactor,
            RenewRecoveryCodes renewRecoveryCodes, Limits limits) {
        this.readSecondFactor = readSecondFactor;
        this.beginEnrolment = beginEnrolment;
        this.confirmEnrolment = confirmEnrolment;
        this.removeSecondFactor = removeSecondFactor;
        this.renewRecoveryCodes = renewRecoveryCodes;
        this.limits = limits;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("readSecondFactor", this::read)
                .on("beginSecondFactor", this::begin)
                .on("confirmSecondFactor", this::confirm)
                .on("removeSecondFactor", this::remove)
                .on("renewRecoveryCodes", this::renew);
    }

    private Answer read(Call call) {
        return Answer.ok(SecondFactorView.of(readSecondFactor.handle(me(call))));
    }

    private Answer begin(Call call) {
        PersonId me = me(call);
        limits.password(call);
        Confirmation body = call.body(Confirmation.class);
        BeginEnrolment.Enrolment begun = beginEnrolment.handle(me, proof(call, body.password(), PresentedCode.ABSENT));
        return unstored(Answer.created("/v1/users/me/second-factor",
                new EnrolmentView(begun.secret().uri(), begun.secret().text(), begun.expiresAt())));
    }

    private Answer confirm(Call call) {
        PersonId me = me(call);
        limits.password(call);
        return codes(confirmEnrolment.handle(me, Codes.read(call.body(FirstCode.class).code())));
    }

    private Answer remove(Call call) {
        PersonId me = me(call);
        limits.password(call);
        removeSecondFactor.handle(me, proof(call));
        return Answer.noContent();
    }

    private Answer renew(Call call) {
        PersonId me = me(call);
        limits.password(call);
        return codes(renewRecoveryCodes.handle(me, proof(call)));
    }

    private static Reconfirmation.Proof proof(Call call) {
        Confirmation body = call.body(Confirmation.class);
        return proof(call, body.password(), Codes.read(body.code()));
    }

    private static Reconfirmation.Proof proof(Call call, String password, PresentedCode code) {
        return new Reconfirmation.Proof(
                SessionId.of(call.access().subject().sessionId()), password, code, Limits.network(call));
    }

    private static PersonId me(Call call) {
        String id = call.access().subject().id();
        call.access().require(Resource.of("user", id, Map.of("user_id", id)));
        return PersonId.of(id);
    }

    private static Answer codes(List<RecoveryCode> codes) {
        return unstored(Answer.ok(new RecoveryCodesView(codes.stream().map(RecoveryCode::shown).toList())));
    }

    private static Answer unstored(Answer answer) {
        return answer.header("Cache-Control", "no-store");
    }

    record Confirmation(String password, String code) {
        @Override
        public String toString() {
            return "Confirmation[***]";
        }
    }

    record FirstCode(String code) {}

    record EnrolmentView(URI otpauthUri, String secret, Instant expiresAt) {
        @Override
        public String toString() {
            return "EnrolmentView[***]";
        }
    }

    record RecoveryCodesView(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodesView[***]";
        }
    }
}
