package innkeeper.kit.grpc;

import innkeeper.kit.settings.GrpcSettings.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HeldCertificate;

/** A certificate that signs itself, in PEM; made in this process, because a keytool of its own takes seconds. */
record Certificate(Path chain, Path key) {
    static Certificate of(String host, Path folder) {
        var own = new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host).ecdsa256().build();
        try {
            return new Certificate(
                    Files.writeString(folder.resolve(host + ".crt"), own.certificatePem()),
                    Files.writeString(folder.resolve(host + ".key"), own.privateKeyPkcs8Pem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Identity identity() {
        return new Identity(chain.toString(), key.toString());
    }

    String trust() {
        return chain.toString();
    }
}
