import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSPasswordCallback;
import org.apache.ws.security.WSSConfig;
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.WSSecurityEngineResult;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.util.WSSecurityUtil;
import org.w3c.dom.Document;

/** The second opinion on the accepted messages: all that WSS4J can read, it must accept. Arguments: the folder of keys, the corpus. */
public final class Wss4jCheck {
    // zeep leaves X509IssuerSerial empty beside its X509Certificate; WSS4J looks at the former only. It knows no EncryptedKey inside the
    // KeyInfo of an EncryptedData, where xmlsec1 puts it, and none of the algorithms of XML Encryption 1.1 but GCM.
    private static final Set<String> UNREADABLE = Set.of("zeep-x509-data", "xmlsec1-gcm256", "xmlsec1-gcm128", "xmlsec1-cbc256",
        "xmlsec1-element", "xmlsec1-encrypted-first", "wss4j-oaep-sha256");

    public static void main(String[] arguments) throws Exception {
        WSSConfig config = WSSConfig.getNewInstance();
        // When it verifies, WSS4J reads the machine's clock whatever it is told, so time is left out of this check.
        config.setTimeStampStrict(false);
        config.setTimeStampTTL(Integer.MAX_VALUE);
        config.setTimeStampFutureTTL(Integer.MAX_VALUE);
        config.setUtTTL(Integer.MAX_VALUE);
        config.setUtFutureTTL(Integer.MAX_VALUE);
        // The Basic Security Profile forbids what genuine stacks do: no InclusiveNamespaces, no X509Data with a certificate, plain Id.
        config.setWsiBSPCompliant(false);
        WSSecurityEngine engine = new WSSecurityEngine();
        engine.setWssConfig(config);
        Merlin crypto = trusting(Path.of(arguments[0]), "bank", "bank-ec256", "bank-ec384");
        Merlin ours = owning(Path.of(arguments[0]), "service");

        List<String> wrong = new ArrayList<>();
        int looked = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(arguments[1]), "*.request.xml")) {
            for (Path file : files) {
                if (UNREADABLE.contains(file.getFileName().toString().replace(".request.xml", ""))) {
                    continue;
                }
                looked++;
                try {
                    verify(engine, crypto, ours, file);
                } catch (Exception refused) {
                    wrong.add(file.getFileName() + " (" + refused.getMessage() + ")");
                }
            }
        }
        System.out.printf("WSS4J: %d accepted messages looked at, %d not as stated %s%n", looked, wrong.size(), String.join("\n  ", wrong));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static void verify(WSSecurityEngine engine, Merlin crypto, Merlin ours, Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        List<WSSecurityEngineResult> results = engine.processSecurityHeader(document, null, Wss4jCheck::answer, crypto, ours);
        int wanted = file.toString().contains("usernametoken") ? WSConstants.UT : WSConstants.SIGN;
        // A UsernameToken has a Created of its own, and may come without a Timestamp.
        boolean isFresh = WSSecurityUtil.fetchActionResult(results, WSConstants.TS) != null || file.toString().contains("no-timestamp");
        if (WSSecurityUtil.fetchActionResult(results, wanted) == null || !isFresh) {
            throw new IllegalStateException("not verified");
        }
    }

    private static void answer(Callback[] callbacks) {
        for (Callback callback : callbacks) {
            WSPasswordCallback asked = (WSPasswordCallback) callback;
            asked.setPassword(asked.getUsage() == WSPasswordCallback.DECRYPT ? "fintax" : "erp-secret-2026");
        }
    }

    private static Merlin owning(Path keys, String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys.resolve(name + ".p12"))) {
            store.load(file, "fintax".toCharArray());
        }
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }

    private static Merlin trusting(Path keys, String... names) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String name : names) {
            try (InputStream file = Files.newInputStream(keys.resolve(name + ".pem"))) {
                Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(file);
                store.setCertificateEntry(name, certificate);
            }
        }
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }
}
