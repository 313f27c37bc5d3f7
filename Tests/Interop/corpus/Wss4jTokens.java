import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
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
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecSignatureConfirmation;
import org.apache.ws.security.message.WSSecTimestamp;
import org.apache.ws.security.message.WSSecUsernameToken;
import org.w3c.dom.Document;

/**
 * Messages of WSS4J 1.6 about tokens: paths, the STR-Transform, a UsernameToken that is signed, a key made from a password, a signature that is
 * confirmed. Each method is one message. Arguments: the payload with its tokens, the folder of keys, the folder to write to.
 */
public final class Wss4jTokens {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String SOAP11 = SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE;
    /** WSS4J's name for "what stands behind this token reference". */
    private static final String STR_TRANSFORM = "STRTransform";

    private final String payload;
    private final Path keys;
    private final Path target;
    private final WSSConfig config = WSSConfig.getNewInstance();

    private Wss4jTokens(String payload, Path keys, Path target) {
        this.payload = payload;
        this.keys = keys;
        this.target = target;
        config.setCurrentTime(() -> Date.from(NOON));
    }

    public static void main(String[] arguments) throws Exception {
        Wss4jTokens tokens = new Wss4jTokens(Files.readString(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2]));
        tokens.path();
        for (int kind : new int[] {WSConstants.BST_DIRECT_REFERENCE, WSConstants.SKI_KEY_IDENTIFIER, WSConstants.THUMBPRINT_IDENTIFIER,
                WSConstants.ISSUER_SERIAL}) {
            tokens.strTransform(kind);
        }
        tokens.strTransformInDefaultNamespace();
        tokens.signedUsernameToken(true);
        tokens.signedUsernameToken(false);
        tokens.derivedKey();
        tokens.confirmation(true);
        tokens.confirmation(false);
    }

    /** The branch's certificate with all that stands above it, as X509PKIPathv1. */
    private void path() throws Exception {
        Message message = new Message("wss4j-pkipath");
        WSSecSignature signature = message.signer("branch", WSConstants.BST_DIRECT_REFERENCE);
        signature.setUseSingleCertificate(false);
        message.sign(signature, "branch");
    }

    /** The token that is named by the key reference is signed through the STR-Transform. */
    private void strTransform(int kind) throws Exception {
        String name = kind == WSConstants.BST_DIRECT_REFERENCE ? "bst" : kind == WSConstants.SKI_KEY_IDENTIFIER ? "ski"
            : kind == WSConstants.ISSUER_SERIAL ? "issuer-serial" : "thumbprint";
        new Message("wss4j-str-transform-" + name).signWithToken(kind);
    }

    /** The Envelope has a default namespace: the transform must declare it on the token. */
    private void strTransformInDefaultNamespace() throws Exception {
        new Message("wss4j-str-transform-default-namespace", " xmlns=\"urn:example:default\"")
            .signWithToken(WSConstants.BST_DIRECT_REFERENCE);
    }

    /** A password digest beside the signature; covered by it, or not. */
    private void signedUsernameToken(boolean covered) throws Exception {
        Message message = new Message(covered ? "wss4j-usernametoken-signed" : "refused/usernametoken-not-signed");
        WSSecUsernameToken token = new WSSecUsernameToken(config);
        token.setPasswordType(WSConstants.PASSWORD_DIGEST);
        token.setUserInfo("bank", "bank-secret-2026");
        token.build(message.document, message.header);
        WSEncryptionPart part = new WSEncryptionPart(token.getId());
        message.sign(message.signer("bank", WSConstants.BST_DIRECT_REFERENCE), "bank", covered ? new WSEncryptionPart[] {part} : new WSEncryptionPart[0]);
    }

    /** [UTP §4] HMAC by a key that is made from the password. */
    private void derivedKey() throws Exception {
        Message message = new Message("refused/usernametoken-derived-key");
        WSSecUsernameToken token = new WSSecUsernameToken(config);
        token.setUserInfo("bank", "bank-secret-2026");
        token.addDerivedKey(true, null, 1000);
        token.prepare(message.document);
        WSSecSignature signature = new WSSecSignature(config);
        signature.setCustomTokenValueType(WSConstants.USERNAMETOKEN_NS + "#UsernameToken");
        signature.setCustomTokenId(token.getId());
        signature.setSecretKey(token.getDerivedKey());
        signature.setKeyIdentifierType(WSConstants.CUSTOM_SYMM_SIGNING);
        signature.setSignatureAlgorithm("http://www.w3.org/2000/09/xmldsig#hmac-sha1");
        signature.setDigestAlgo(WSConstants.SHA256);
        message.sign(signature, "bank");
        token.prependToHeader(message.header);
        message.save();
    }

    /** A reply that says which signature it answers; that says so signed, or not. */
    private void confirmation(boolean covered) throws Exception {
        Message message = new Message(covered ? "wss4j-confirmation" : "refused/confirmation-not-signed");
        WSSecSignatureConfirmation confirmation = new WSSecSignatureConfirmation(config);
        confirmation.build(message.document, Base64.getDecoder().decode("AAECAwQFBgcICQ=="), message.header);
        WSEncryptionPart part = new WSEncryptionPart(confirmation.getId());
        message.sign(message.signer("bank", WSConstants.BST_DIRECT_REFERENCE), "bank", covered ? new WSEncryptionPart[] {part} : new WSEncryptionPart[0]);
    }

    /** One message in the making: the payload in an Envelope, with a security header that has a Timestamp. */
    private final class Message {
        private final String name;
        private final Document document;
        private final WSSecHeader header = new WSSecHeader();

        Message(String name) throws Exception {
            this(name, "");
        }

        Message(String name, String envelopeAttributes) throws Exception {
            this.name = name;
            CRC32 crc = new CRC32();
            crc.update(name.getBytes(StandardCharsets.UTF_8));
            String number = String.format("%08d", crc.getValue() % 100_000_000);
            String body = payload.replace("@MESSAGE_ID@", "202611231001" + number).replace("@TRACE_NO@", number)
                .replace("@SENDER@", "100000000102").replace("@REMARK@", "增值税 VAT");
            String text = "<S:Envelope xmlns:S=\"" + SOAP11 + "\"" + envelopeAttributes + "><S:Header/><S:Body>" + body + "</S:Body></S:Envelope>";
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            header.insertSecurityHeader(document);
            WSSecTimestamp timestamp = new WSSecTimestamp(config);
            timestamp.setTimeToLive(300);
            timestamp.build(document, header);
        }

        WSSecSignature signer(String key, int keyIdentifier) {
            WSSecSignature signature = new WSSecSignature(config);
            signature.setUserInfo(key, "fintax");
            signature.setKeyIdentifierType(keyIdentifier);
            signature.setSignatureAlgorithm(RSA_SHA256);
            signature.setDigestAlgo(WSConstants.SHA256);
            return signature;
        }

        void signWithToken(int kind) throws Exception {
            WSSecSignature signature = signer("bank", kind);
            signature.prepare(document, crypto("bank"), header);
            WSEncryptionPart token = new WSEncryptionPart(STR_TRANSFORM, "", "Element");
            token.setId(signature.getSecurityTokenReferenceURI());
            compute(signature, token);
        }

        void sign(WSSecSignature signature, String key, WSEncryptionPart... more) throws Exception {
            signature.prepare(document, crypto(key), header);
            compute(signature, more);
        }

        private void compute(WSSecSignature signature, WSEncryptionPart... more) throws Exception {
            if (signature.getBSTTokenId() != null) {
                signature.prependBSTElementToHeader(header);
            }
            List<WSEncryptionPart> parts = new ArrayList<>();
            parts.add(new WSEncryptionPart("Body", SOAP11, ""));
            parts.add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""));
            parts.addAll(List.of(more));
            signature.computeSignature(signature.addReferencesToSign(parts, header), false, null);
            save();
        }

        void save() throws Exception {
            SOAPMessage message = MessageFactory.newInstance(SOAPConstants.SOAP_1_1_PROTOCOL).createMessage();
            message.getSOAPPart().setContent(new DOMSource(document));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            Files.write(target.resolve(name + ".xml"), bytes.toByteArray());
        }
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
}
