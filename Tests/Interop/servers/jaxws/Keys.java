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

    /** Has one certificate, to trust or to encrypt to. */
    Crypto certificate(String name) throws Exception {
        KeyStore own = store(name);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, own.getCertificate(own.aliases().nextElement()));
        return crypto(trusted);
    }

    static Crypto crypto(KeyStore store) {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }
}
