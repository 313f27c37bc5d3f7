import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.apache.ws.security.components.crypto.Crypto;
import org.apache.ws.security.components.crypto.Merlin;

/** The keys that the test made for this run: service, another, and the client's certificate. */
final class Keys {
    static final String PASSWORD = "fintax";

    private final Path folder;

    Keys(String folder) {
        this.folder = Path.of(folder);
    }

    KeyStore store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }

    /** Trusts the one certificate of the client. */
    Crypto client() throws Exception {
        KeyStore own = store("client");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", own.getCertificate(own.aliases().nextElement()));
        return crypto(trusted);
    }

    static Crypto crypto(KeyStore store) {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }
}
