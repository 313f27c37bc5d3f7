import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.ws.security.components.crypto.Crypto;
import org.apache.ws.security.components.crypto.Merlin;

/** The PEM files of the demo, in the forms that Java wants. */
final class Keys {
    static final String ALIAS = "signer";
    static final String NO_PASSWORD = "";

    private final Path folder;

    Keys(String folder) {
        this.folder = Path.of(folder);
    }

    String password(String node) throws Exception {
        return Files.readString(folder.resolve("partners").resolve(node).resolve("password.txt")).strip();
    }

    Crypto signer(String node) throws Exception {
        Path own = folder.resolve("partners").resolve(node);
        KeyStore store = emptyStore();
        store.setKeyEntry(ALIAS, privateKey(own.resolve("rsa.key.pem")), NO_PASSWORD.toCharArray(),
            new Certificate[] {certificate(own.resolve("rsa.crt.pem"))});
        return crypto(store);
    }

    /** Trusts the certificate of the service and no other. */
    Crypto service() throws Exception {
        KeyStore store = emptyStore();
        store.setCertificateEntry("service", certificate(folder.resolve("service-rsa.crt.pem")));
        return crypto(store);
    }

    /** What is encrypted to: the certificate that signs, or another one beside it where that has no RSA key. */
    Crypto recipient() throws Exception {
        Path other = folder.resolve("service-encryption.crt.pem");
        KeyStore store = emptyStore();
        store.setCertificateEntry("service",
            certificate(Files.exists(other) ? other : folder.resolve("service-rsa.crt.pem")));
        return crypto(store);
    }

    void trustForTls() throws Exception {
        KeyStore store = emptyStore();
        store.setCertificateEntry("ca", certificate(folder.resolve("demo-ca.crt.pem")));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
    }

    private static KeyStore emptyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Crypto crypto(KeyStore store) {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }

    private static Certificate certificate(Path file) throws Exception {
        try (InputStream stream = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }

    private static PrivateKey privateKey(Path file) throws Exception {
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
