import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
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
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.utils.EncryptionConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The encrypted messages of WSS4J 1.6, written to a SAAJ message as a JAX-WS handler does.
 * Arguments: the payload with its tokens, the folder of keys, the folder to write to.
 */
public final class Wss4jEncrypted {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SOAP11 = SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE;
    private static final String SOAP12 = SOAPConstants.URI_NS_SOAP_1_2_ENVELOPE;
    private static final String TAX = "urn:fintax:taxpayment:v1";
    private static final String BANK_NODE = "100000000102";
    private static final String ERP_NODE = "100000000203";
    private static final String GCM128 = WSConstants.AES_128_GCM;
    private static final String GCM256 = WSConstants.AES_256_GCM;
    private static final int THUMBPRINT = WSConstants.THUMBPRINT_IDENTIFIER;
    private static final WSEncryptionPart BODY = new WSEncryptionPart("Body", SOAP11, "Content");
    private static final WSEncryptionPart SIGNATURE = new WSEncryptionPart("Signature", WSConstants.SIG_NS, "Element");

    private final String payload;
    private final Path keys;
    private final Path target;
    private final WSSConfig config = WSSConfig.getNewInstance();

    private Wss4jEncrypted(String payload, Path keys, Path target) {
        this.payload = payload;
        this.keys = keys;
        this.target = target;
        config.setCurrentTime(() -> Date.from(NOON));
    }

    public static void main(String[] arguments) throws Exception {
        new Wss4jEncrypted(Files.readString(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2])).write();
    }

    /** One step of encryption; the defaults are those of the plainest message, and a case sets what is different about it. */
    private final class Step {
        private final WSSecEncrypt encrypt = new WSSecEncrypt(config);
        private String recipient = "service";
        private String rewrapped;

        Step(String algorithm, int keyIdentifier, WSEncryptionPart... parts) {
            encrypt.setKeyIdentifierType(keyIdentifier);
            encrypt.setSymmetricEncAlgorithm(algorithm);
            encrypt.setParts(List.of(parts));
        }

        Step to(String name) {
            recipient = name;
            return this;
        }

        Step digest(String algorithm) {
            encrypt.setDigestAlgorithm(algorithm);
            return this;
        }

        /**
         * Has Santuario, below WSS4J, encrypt the key: WSS4J 1.6 has no name for rsa-oaep of XML Encryption 1.1, and will not use
         * RSA 1.5 with a certificate whose key usage does not say so.
         */
        Step transport(String algorithm) {
            rewrapped = algorithm;
            return this;
        }

        Document on(Document document) throws Exception {
            WSSecHeader header = new WSSecHeader();
            header.insertSecurityHeader(document);
            encrypt.setUserInfo(recipient);
            document = encrypt.build(document, crypto(recipient), header);
            if (rewrapped != null) {
                wrapAgain(document);
            }
            return document;
        }

        private void wrapAgain(Document document) throws Exception {
            X509Certificate certificate = (X509Certificate) crypto(recipient).getKeyStore().getCertificate(recipient);
            boolean isNewerOaep = EncryptionConstants.ALGO_ID_KEYTRANSPORT_RSAOAEP_11.equals(rewrapped);
            XMLCipher cipher = isNewerOaep ? XMLCipher.getInstance(rewrapped, null, WSConstants.SHA256) : XMLCipher.getInstance(rewrapped);
            cipher.init(XMLCipher.WRAP_MODE, certificate.getPublicKey());
            EncryptedKey wrapped = isNewerOaep
                ? cipher.encryptKey(document, encrypt.getSymmetricKey(), EncryptionConstants.MGF1_SHA256, null)
                : cipher.encryptKey(document, encrypt.getSymmetricKey());
            Element fresh = cipher.martial(wrapped);
            Element old = (Element) document.getElementsByTagNameNS(WSConstants.ENC_NS, "EncryptedKey").item(0);
            for (String name : List.of("EncryptionMethod", "CipherData")) {
                Node part = child(fresh, name);
                old.replaceChild(part, child(old, name));
            }
        }
    }

    private static Node child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName())) {
                return node;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private void write() throws Exception {
        signThenEncrypt("issuer-serial", new Step(GCM256, WSConstants.ISSUER_SERIAL, BODY));
        signThenEncrypt("ski", new Step(GCM256, WSConstants.SKI_KEY_IDENTIFIER, BODY));
        signThenEncrypt("thumbprint", new Step(GCM256, THUMBPRINT, BODY));
        signThenEncrypt("bst", new Step(GCM256, WSConstants.BST_DIRECT_REFERENCE, BODY));
        signThenEncrypt("certificate", new Step(GCM256, WSConstants.X509_KEY_IDENTIFIER, BODY));
        signThenEncrypt("gcm128", new Step(GCM128, THUMBPRINT, BODY));
        signThenEncrypt("oaep-sha256", new Step(GCM256, THUMBPRINT, BODY).transport(EncryptionConstants.ALGO_ID_KEYTRANSPORT_RSAOAEP_11));
        signThenEncrypt("cbc256", new Step(WSConstants.AES_256, THUMBPRINT, BODY));
        signThenEncrypt("cbc128", new Step(WSConstants.AES_128, THUMBPRINT, BODY));
        signThenEncrypt("element", new Step(GCM256, THUMBPRINT, new WSEncryptionPart("DeductTax", TAX, "Element")));
        signThenEncrypt("elements-within", new Step(GCM256, THUMBPRINT,
            new WSEncryptionPart("Remark", TAX, "Content"), new WSEncryptionPart("Transfer", TAX, "Element")));
        signThenEncrypt("signature", new Step(GCM256, THUMBPRINT, BODY, SIGNATURE));
        signThenEncrypt("token", new Step(GCM256, THUMBPRINT, BODY, new WSEncryptionPart("BinarySecurityToken", WSConstants.WSSE_NS, "Element")));
        encryptThenSign("encrypted-first", new Step(GCM256, THUMBPRINT, BODY));
        encryptThenSign("encrypted-first-elements", new Step(GCM256, THUMBPRINT,
            new WSEncryptionPart("Remark", TAX, "Content"), new WSEncryptionPart("Transfer", TAX, "Element")));
        soap12();
        usernameToken();

        signThenEncrypt("refused/rsa-1-5", new Step(GCM256, THUMBPRINT, BODY).transport(WSConstants.KEYTRANSPORT_RSA15));
        signThenEncrypt("refused/oaep-two-digests",
            new Step(GCM256, THUMBPRINT, BODY).digest(WSConstants.SHA256));
        signThenEncrypt("refused/another-recipient", new Step(GCM256, THUMBPRINT, BODY).to("bank"));
        signThenEncrypt("refused/gcm192", new Step(WSConstants.AES_192_GCM, THUMBPRINT, BODY));
        encryptThenSign("refused/cbc-encrypted-first", new Step(WSConstants.AES_256, THUMBPRINT, BODY));
        signThenEncrypt("refused/cbc-signature", new Step(WSConstants.AES_256, THUMBPRINT, BODY, SIGNATURE));
        signThenEncrypt("refused/timestamp", new Step(GCM256, THUMBPRINT, BODY, new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, "Element")));
        signThenEncrypt("refused/header-block", new Step(GCM256, THUMBPRINT, BODY, new WSEncryptionPart("Note", "urn:example:note", "Header")));
        String twice = "wss4j-refused/twice";
        save(twice, new Step(GCM256, THUMBPRINT, BODY).on(new Step(GCM256, WSConstants.SKI_KEY_IDENTIFIER, BODY).on(signed(envelope(twice, SOAP11, BANK_NODE)))));
    }

    private void signThenEncrypt(String name, Step step) throws Exception {
        save("wss4j-" + name, step.on(signed(envelope("wss4j-" + name, SOAP11, BANK_NODE))));
    }

    private void encryptThenSign(String name, Step step) throws Exception {
        save("wss4j-" + name, signed(step.on(envelope("wss4j-" + name, SOAP11, BANK_NODE))));
    }

    private void soap12() throws Exception {
        Step step = new Step(GCM256, THUMBPRINT, new WSEncryptionPart("Body", SOAP12, "Content"));
        save("wss4j-soap12", step.on(signed(envelope("wss4j-soap12", SOAP12, BANK_NODE))));
    }

    private void usernameToken() throws Exception {
        Document document = envelope("wss4j-usernametoken", SOAP11, ERP_NODE);
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        WSSecUsernameToken token = new WSSecUsernameToken(config);
        token.setPasswordType(WSConstants.PASSWORD_DIGEST);
        token.setUserInfo("erp", "erp-secret-2026");
        token.build(document, header);
        timestamp(document, header);
        save("wss4j-usernametoken",
            new Step(GCM256, THUMBPRINT, BODY, new WSEncryptionPart("UsernameToken", WSConstants.WSSE_NS, "Element")).on(document));
    }

    /** Signs Body and Timestamp. */
    private Document signed(Document document) throws Exception {
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        timestamp(document, header);

        WSSecSignature signature = new WSSecSignature(config);
        signature.setUserInfo("bank", "fintax");
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        signature.setDigestAlgo(WSConstants.SHA256);
        List<WSEncryptionPart> parts = new ArrayList<>();
        parts.add(new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), ""));
        parts.add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""));
        signature.setParts(parts);
        return signature.build(document, crypto("bank"), header);
    }

    private void timestamp(Document document, WSSecHeader header) {
        WSSecTimestamp timestamp = new WSSecTimestamp(config);
        timestamp.setTimeToLive(300);
        timestamp.build(document, header);
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
        String block = name.endsWith("header-block") ? "<n:Note xmlns:n=\"urn:example:note\">for the record</n:Note>" : "";
        String text = "<S:Envelope xmlns:S=\"" + soap + "\"><S:Header>" + block + "</S:Header><S:Body>" + body + "</S:Body></S:Envelope>";
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
        Files.write(target.resolve(name.replace("wss4j-refused/", "refused/wss4j-") + ".request.xml"), bytes.toByteArray());
    }
}
