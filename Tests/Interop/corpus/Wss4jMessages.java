import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.zip.CRC32;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.soap.MessageFactory;
import javax.xml.soap.SOAPConstants;
import javax.xml.soap.SOAPMessage;
import javax.xml.transform.dom.DOMSource;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.WSSConfig;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.message.WSSecEncrypt;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.apache.ws.security.message.WSSecUsernameToken;
import org.w3c.dom.Document;

/**
 * The messages of WSS4J 1.6, written to a SAAJ message as a JAX-WS handler does.
 * Arguments: the payload with its tokens, the folder of keys, the folder to write to.
 */
public final class Wss4jMessages {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String SOAP11 = SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE;
    private static final String SOAP12 = SOAPConstants.URI_NS_SOAP_1_2_ENVELOPE;
    private static final String SHA256 = WSConstants.SHA256;
    private static final String SHA512 = "http://www.w3.org/2001/04/xmlenc#sha512";
    private static final String BANK_NODE = "100000000102";
    private static final String ERP_NODE = "100000000203";
    private static final WSEncryptionPart THE_TOKEN = new WSEncryptionPart("the token");

    private final String payload;
    private final Path keys;
    private final Path target;
    private final WSSConfig config = WSSConfig.getNewInstance();

    private Wss4jMessages(String payload, Path keys, Path target) {
        this.payload = payload;
        this.keys = keys;
        this.target = target;
        config.setCurrentTime(() -> Date.from(NOON));
    }

    public static void main(String[] arguments) throws Exception {
        new Wss4jMessages(Files.readString(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2])).write();
    }

    private void write() throws Exception {
        sign("wss4j-bst", SOAP11, "bank", WSConstants.BST_DIRECT_REFERENCE, "rsa-sha256", SHA256);
        sign("wss4j-issuer-serial", SOAP11, "bank", WSConstants.ISSUER_SERIAL, "rsa-sha256", SHA256);
        sign("wss4j-ski", SOAP11, "bank", WSConstants.SKI_KEY_IDENTIFIER, "rsa-sha256", SHA256);
        sign("wss4j-thumbprint", SOAP11, "bank", WSConstants.THUMBPRINT_IDENTIFIER, "rsa-sha256", SHA256);
        sign("wss4j-soap12", SOAP12, "bank", WSConstants.BST_DIRECT_REFERENCE, "rsa-sha256", SHA256);
        sign("wss4j-rsa-sha512", SOAP11, "bank", WSConstants.BST_DIRECT_REFERENCE, "rsa-sha512", SHA512);
        sign("wss4j-ecdsa-p256", SOAP11, "bank-ec256", WSConstants.BST_DIRECT_REFERENCE, "ecdsa-sha256", SHA256);
        sign("wss4j-ecdsa-p384", SOAP11, "bank-ec384", WSConstants.THUMBPRINT_IDENTIFIER, "ecdsa-sha384", SHA256);
        sign("wss4j-bst-signed", SOAP11, "bank", WSConstants.BST_DIRECT_REFERENCE, "rsa-sha256", SHA256, THE_TOKEN);
        usernameToken("wss4j-usernametoken-digest", WSConstants.PASSWORD_DIGEST);
        usernameToken("wss4j-usernametoken-text", WSConstants.PASSWORD_TEXT);

        save("refused/encrypted-body", encrypt(signed(envelope("refused/encrypted-body", SOAP11, BANK_NODE), "bank",
            WSConstants.BST_DIRECT_REFERENCE, "rsa-sha256", SHA256)));
    }

    private void sign(String name, String soap, String key, int keyIdentifier, String algorithm, String digest, WSEncryptionPart... more)
            throws Exception {
        save(name, signed(envelope(name, soap, BANK_NODE), key, keyIdentifier, algorithm, digest, more));
    }

    /** Signs Body, Timestamp and whatever more is named. */
    private Document signed(Document document, String key, int keyIdentifier, String algorithm, String digest, WSEncryptionPart... more)
            throws Exception {
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        WSSecTimestamp timestamp = new WSSecTimestamp(config);
        timestamp.setTimeToLive(300);
        timestamp.build(document, header);

        WSSecSignature signature = new WSSecSignature(config);
        signature.setUserInfo(key, "fintax");
        signature.setKeyIdentifierType(keyIdentifier);
        signature.setSignatureAlgorithm(MORE + algorithm);
        signature.setDigestAlgo(digest);
        signature.prepare(document, crypto(key), header);
        if (keyIdentifier == WSConstants.BST_DIRECT_REFERENCE) {
            signature.prependBSTElementToHeader(header);
        }
        List<WSEncryptionPart> parts = new ArrayList<>();
        parts.add(new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), ""));
        parts.add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""));
        for (WSEncryptionPart part : more) {
            // The ids of the token and of the reference to it are known only now.
            part.setId(part == THE_TOKEN ? signature.getBSTTokenId() : signature.getSecurityTokenReferenceURI());
            parts.add(part);
        }
        signature.computeSignature(signature.addReferencesToSign(parts, header), false, null);
        return document;
    }

    private Document encrypt(Document document) throws Exception {
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        WSSecEncrypt encrypt = new WSSecEncrypt(config);
        encrypt.setUserInfo("service");
        encrypt.setKeyIdentifierType(WSConstants.THUMBPRINT_IDENTIFIER);
        encrypt.setSymmetricEncAlgorithm(WSConstants.AES_256);
        encrypt.setParts(List.of(new WSEncryptionPart("Body", SOAP11, "Content")));
        return encrypt.build(document, crypto("service"), header);
    }

    private void usernameToken(String name, String passwordType) throws Exception {
        Document document = envelope(name, SOAP11, ERP_NODE);
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        WSSecUsernameToken token = new WSSecUsernameToken(config);
        token.setPasswordType(passwordType);
        token.setUserInfo("erp", "erp-secret-2026");
        token.build(document, header);
        WSSecTimestamp timestamp = new WSSecTimestamp(config);
        timestamp.setTimeToLive(300);
        save(name, timestamp.build(document, header));
    }

    private Merlin crypto(String key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys.resolve(key + ".p12"))) {
            store.load(file, "fintax".toCharArray());
        }
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
    }

    private Document envelope(String name, String soap, String sender) throws Exception {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        String number = String.format("%08d", crc.getValue() % 100_000_000);
        String body = payload.replace("@MESSAGE_ID@", "202611231001" + number).replace("@TRACE_NO@", number)
            .replace("@SENDER@", sender).replace("@REMARK@", "增值税 VAT");
        String text = "<S:Envelope xmlns:S=\"" + soap + "\"><S:Header/><S:Body>" + body + "</S:Body></S:Envelope>";
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void save(String name, Document document) throws Exception {
        String protocol = SOAP12.equals(document.getDocumentElement().getNamespaceURI())
            ? SOAPConstants.SOAP_1_2_PROTOCOL : SOAPConstants.SOAP_1_1_PROTOCOL;
        SOAPMessage message = MessageFactory.newInstance(protocol).createMessage();
        message.getSOAPPart().setContent(new DOMSource(document));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        Files.write(target.resolve(name + ".request.xml"), bytes.toByteArray());
    }
}
