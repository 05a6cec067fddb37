package innkeeper.local.mail;

import innkeeper.local.process.PrivateFiles;
import innkeeper.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** The mail server's key and the certificate it signs for itself, made once and kept. */
final class SelfSigned {
    private static final int DAYS = 3650;

    private final Path folder;

    SelfSigned(Path folder) {
        this.folder = folder;
    }

    SSLContext context() {
        try {
            return new HandshakeCertificates.Builder().heldCertificate(kept()).build().sslContext();
        } catch (IOException e) {
            throw new StartFailure("The mail server's certificate cannot be kept: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Where a mail client finds the certificate it should trust. */
    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    private HeldCertificate kept() throws IOException {
        Path key = folder.resolve("key.pem");
        if (Files.exists(key) && Files.exists(certificate())) {
            return HeldCertificate.decode(Files.readString(certificate()) + Files.readString(key));
        }
        HeldCertificate made = new HeldCertificate.Builder().commonName("localhost").ecdsa256()
                .addSubjectAlternativeName("localhost").addSubjectAlternativeName("127.0.0.1")
                .duration(DAYS, TimeUnit.DAYS).build();
        Files.createDirectories(folder);
        PrivateFiles.write(key, made.privateKeyPkcs8Pem());
        Files.writeString(certificate(), made.certificatePem());
        return made;
    }
}
