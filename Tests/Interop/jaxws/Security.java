import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.soap.SOAPMessage;
import javax.xml.transform.dom.DOMSource;
import javax.xml.ws.handler.MessageContext;
import javax.xml.ws.handler.soap.SOAPHandler;
import javax.xml.ws.handler.soap.SOAPMessageContext;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSDataRef;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.WSPasswordCallback;
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.WSSecurityEngineResult;
import org.apache.ws.security.components.crypto.Crypto;
import org.apache.ws.security.message.WSSecEncrypt;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.apache.ws.security.message.WSSecUsernameToken;
import org.apache.ws.security.message.token.SignatureConfirmation;
import org.apache.ws.security.util.WSSecurityUtil;
import org.apache.xml.security.c14n.Canonicalizer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Secures what goes out, by signature (and encryption) or UsernameToken, and decrypts and verifies whatever comes in, faults too, with WSS4J.
 */
final class Security implements SOAPHandler<SOAPMessageContext> {
    private static final int LIFETIME_SECONDS = 300;

    private final Crypto service;
    private final Crypto signer;
    private final String user;
    private final String password;
    private final Crypto recipient;

    /** The Body of the last reply in canonical form: a handler does not see the bytes as they came. */
    byte[] lastBody;

    /** How many replies said which signature they answer; each must have named the last that was sent. */
    static int confirmations;

    private byte[] sentSignature;

    private Security(Crypto service, Crypto signer, String user, String password, Crypto recipient) {
        this.service = service;
        this.signer = signer;
        this.user = user;
        this.password = password;
        this.recipient = recipient;
    }

    static Security signing(Keys keys, String node) throws Exception {
        return new Security(keys.service(), keys.signer(node), null, null, null);
    }

    /** Signs, then encrypts the Body's content to the service, and takes replies only that are encrypted to the signer. */
    static Security encrypting(Keys keys, String node) throws Exception {
        return new Security(keys.service(), keys.signer(node), null, null, keys.recipient());
    }

    static Security usernameToken(Keys keys, String node) throws Exception {
        return new Security(keys.service(), null, "user-" + node, keys.password(node), null);
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        try {
            // WSS4J works on a plain DOM; the nodes of SAAJ are wrappers that it loses its way in.
            Document document = parsed(context.getMessage());
            if ((boolean) context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY)) {
                secure(document);
                context.getMessage().getSOAPPart().setContent(new DOMSource(document));
            } else {
                verify(document);
                if (recipient != null) {
                    context.getMessage().getSOAPPart().setContent(new DOMSource(document));
                }
            }
            return true;
        } catch (Exception problem) {
            throw new IllegalStateException(problem.getMessage(), problem);
        }
    }

    private void secure(Document document) throws Exception {
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        WSSecTimestamp timestamp = new WSSecTimestamp();
        timestamp.setTimeToLive(LIFETIME_SECONDS);
        timestamp.build(document, header);

        if (signer == null) {
            WSSecUsernameToken token = new WSSecUsernameToken();
            token.setPasswordType(WSConstants.PASSWORD_DIGEST);
            token.setUserInfo(user, password);
            token.build(document, header);
            return;
        }

        WSSecSignature signature = new WSSecSignature();
        signature.setUserInfo(Keys.ALIAS, Keys.NO_PASSWORD);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.setParts(List.of(
            new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), ""),
            new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, "")));
        signature.build(document, signer, header);
        sentSignature = signature.getSignatureValue();

        if (recipient != null) {
            WSSecEncrypt encrypt = new WSSecEncrypt();
            encrypt.setUserInfo("service");
            encrypt.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
            encrypt.setSymmetricEncAlgorithm(WSConstants.AES_256_GCM);
            encrypt.setParts(List.of(new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), "Content")));
            encrypt.build(document, recipient, header);
        }
    }

    @SuppressWarnings("unchecked")
    private void verify(Document document) throws Exception {
        List<WSSecurityEngineResult> results = new WSSecurityEngine().processSecurityHeader(
            document, null, Security::password, service, signer);
        WSSecurityEngineResult signature = results == null ? null : WSSecurityUtil.fetchActionResult(results, WSConstants.SIGN);
        if (signature == null) {
            throw new SecurityException("the reply is not signed");
        }

        List<WSDataRef> signed = (List<WSDataRef>) signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        Element body = WSSecurityUtil.findBodyElement(document);
        boolean bodySigned = signed.stream().anyMatch(part -> part.getProtectedElement() == body);
        boolean timestampSigned = signed.stream().anyMatch(part -> "Timestamp".equals(part.getProtectedElement().getLocalName()));
        if (!bodySigned || !timestampSigned) {
            throw new SecurityException("the reply's signature does not cover Body and Timestamp");
        }
        verifyConfirmations(results, signed);
        if (recipient != null && !isBodyEncrypted(results, body)) {
            throw new SecurityException("the reply's Body is not encrypted");
        }
        lastBody = Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS).canonicalizeSubtree(body);
    }

    private void verifyConfirmations(List<WSSecurityEngineResult> results, List<WSDataRef> signed) throws Exception {
        for (WSSecurityEngineResult result : WSSecurityUtil.fetchAllActionResults(results, WSConstants.SC, new ArrayList<>())) {
            SignatureConfirmation confirmation = (SignatureConfirmation) result.get(WSSecurityEngineResult.TAG_SIGNATURE_CONFIRMATION);
            boolean isSigned = signed.stream().anyMatch(part -> part.getProtectedElement() == confirmation.getElement());
            if (!isSigned || !Arrays.equals(confirmation.getSignatureValue(), sentSignature)) {
                throw new SecurityException("the reply confirms another signature, or does not sign that it does");
            }
            confirmations++;
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean isBodyEncrypted(List<WSSecurityEngineResult> results, Element body) {
        WSSecurityEngineResult encryption = WSSecurityUtil.fetchActionResult(results, WSConstants.ENCR);
        return encryption != null && ((List<WSDataRef>) encryption.get(WSSecurityEngineResult.TAG_DATA_REF_URIS)).stream()
            .anyMatch(part -> part.isContent() && part.getProtectedElement() == body && part.getAlgorithm().equals(WSConstants.AES_256_GCM));
    }

    /** WSS4J asks for the password of the key store's entry before it decrypts. */
    private static void password(Callback[] callbacks) {
        for (Callback callback : callbacks) {
            ((WSPasswordCallback) callback).setPassword(Keys.NO_PASSWORD);
        }
    }

    private static Document parsed(SOAPMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Override
    public boolean handleFault(SOAPMessageContext context) {
        return handleMessage(context);
    }

    @Override
    public void close(MessageContext context) {
        // Nothing is held.
    }

    @Override
    public Set<QName> getHeaders() {
        return Set.of(new QName(WSConstants.WSSE_NS, "Security"));
    }
}
