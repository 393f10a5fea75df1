package mx.cea.ventanilla.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A self-signed certificate, made with the JDK's own tool.
///
/// @param context with which a server secures connections
/// @param pem     the certificate, for a client to trust
record TestCertificate(SSLContext context, Path pem) {
    private static final String PASSWORD = "prueba";

    /// @param subjects for whom it stands, as `ip:127.0.0.1`
    static TestCertificate make(Path folder, String subjects)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = Files.createTempDirectory(folder, "certificate").resolve("store.p12");
        Path pem = store.resolveSibling("certificate.pem");
        keytool("-genkeypair", "-alias", "servidor", "-keyalg", "EC", "-dname", "CN=servidor",
                "-ext", "san=" + subjects, "-validity", "3650", "-storetype", "PKCS12", "-keystore", store.toString());
        keytool("-exportcert", "-rfc", "-alias", "servidor", "-keystore", store.toString(), "-file", pem.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new TestCertificate(context, pem);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }
}
