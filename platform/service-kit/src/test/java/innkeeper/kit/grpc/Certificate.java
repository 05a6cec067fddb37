package innkeeper.kit.grpc;

import innkeeper.kit.settings.GrpcSettings.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate that signs itself, made by the JDK's keytool, in PEM. */
record Certificate(Path chain, Path key) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    static Certificate of(String host, Path folder) {
        try {
            var store = folder.resolve(host + ".p12");
            var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host,
                    "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit")
                    .redirectErrorStream(true).start();
            var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            return new Certificate(
                    pem(folder.resolve(host + ".crt"), "CERTIFICATE", keys.getCertificate("own").getEncoded()),
                    pem(folder.resolve(host + ".key"), "PRIVATE KEY", keys.getKey("own", PASSWORD).getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Identity identity() {
        return new Identity(chain.toString(), key.toString());
    }

    String trust() {
        return chain.toString();
    }

    private static Path pem(Path file, String kind, byte[] der) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, text, kind));
    }
}
