import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.callback.Callback;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSDataRef;
import org.apache.ws.security.WSPasswordCallback;
import org.apache.ws.security.WSSConfig;
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.WSSecurityEngineResult;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.util.WSSecurityUtil;
import org.apache.xml.security.encryption.XMLCipher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Decrypts messages that our service encrypted, and verifies them, with WSS4J. Prints for each what its Body says decrypted.
 * Arguments: the folder of keys, the key that is encrypted to, the folder of messages.
 */
public final class Wss4jDecrypt {
    private static final String PASSWORD = "fintax";

    public static void main(String[] arguments) throws Exception {
        WSSConfig config = WSSConfig.getNewInstance();
        // The messages were made when the clock of the tests stood still.
        config.setTimeStampStrict(false);
        config.setTimeStampTTL(Integer.MAX_VALUE);
        WSSecurityEngine engine = new WSSecurityEngine();
        engine.setWssConfig(config);
        KeyStore own = keyStore(Path.of(arguments[0]), arguments[1]);

        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(arguments[2]), "*.xml")) {
            for (Path file : files) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                Document document = factory.newDocumentBuilder().parse(file.toFile());
                boolean isNewer = document.getElementsByTagNameNS("http://www.w3.org/2009/xmlenc11#", "MGF").getLength() > 0;
                if (isNewer) {
                    decryptNewer(document, (PrivateKey) own.getKey(arguments[1], PASSWORD.toCharArray()));
                }
                List<WSSecurityEngineResult> results = engine.processSecurityHeader(
                    document, null, Wss4jDecrypt::password, crypto(keyStore(Path.of(arguments[0]), "service")), crypto(own));
                Element body = WSSecurityUtil.findBodyElement(document);
                require(isNewer || covers(results, WSConstants.ENCR, body), "the Body is not encrypted");
                require(covers(results, WSConstants.SIGN, body), "the Body is not signed");
                System.out.println(file.getFileName() + " " + body.getTextContent());
            }
        }
    }

    /** WSS4J 1.6 has no rsa-oaep of XML Encryption 1.1: the key is unwrapped by the JDK and the data decrypted by Santuario. */
    private static void decryptNewer(Document document, PrivateKey key) throws Exception {
        Element encryptedKey = (Element) document.getElementsByTagNameNS(WSConstants.ENC_NS, "EncryptedKey").item(0);
        Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPPadding");
        oaep.init(Cipher.DECRYPT_MODE, key, new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        String wrapped = encryptedKey.getElementsByTagNameNS(WSConstants.ENC_NS, "CipherValue").item(0).getTextContent();
        SecretKeySpec session = new SecretKeySpec(oaep.doFinal(Base64.getMimeDecoder().decode(wrapped)), "AES");
        encryptedKey.getParentNode().removeChild(encryptedKey);

        NodeList found = document.getElementsByTagNameNS(WSConstants.ENC_NS, "EncryptedData");
        List<Element> encrypted = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            encrypted.add((Element) found.item(i));
        }
        for (Element data : encrypted) {
            XMLCipher cipher = XMLCipher.getInstance();
            cipher.init(XMLCipher.DECRYPT_MODE, session);
            cipher.doFinal(document, data);
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean covers(List<WSSecurityEngineResult> results, int action, Element body) {
        WSSecurityEngineResult result = WSSecurityUtil.fetchActionResult(results, action);
        return result != null && ((List<WSDataRef>) result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS)).stream()
            .anyMatch(part -> part.getProtectedElement() == body);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void password(Callback[] callbacks) {
        for (Callback callback : callbacks) {
            ((WSPasswordCallback) callback).setPassword(PASSWORD);
        }
    }

    private static KeyStore keyStore(Path keys, String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys.resolve(name + ".p12"))) {
            store.load(file, PASSWORD.toCharArray());
        }
        return store;
    }

    private static Merlin crypto(KeyStore store) {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }
}
