package innkeeper.local.mail;

import innkeeper.local.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The mail server's key and the certificate it signs for itself, made once by the JDK's keytool and kept. */
final class SelfSigned {
    /** The file lies in the user's own data folder and guards nothing but mail on this machine. */
    private static final String PASSWORD = "innkeeper-local";

    private final Path folder;

    SelfSigned(Path folder) {
        this.folder = folder;
    }

    SSLContext context() {
        try {
            KeyStore keys = keys();
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure("The mail server's certificate cannot be made: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Where a mail client finds the certificate it should trust. */
    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        if (!Files.exists(file)) {
            generate(file);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        if (!Files.exists(certificate())) {
            Files.writeString(certificate(), pem(keys.getCertificate("mail")));
        }
        return keys;
    }

    private void generate(Path file) throws IOException {
        Files.createDirectories(folder);
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "mail", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "3650",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1",
                "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                keytool.destroyForcibly();
                throw new IOException("keytool failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        }
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }
}
