import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.util.ArrayList;
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
import org.apache.ws.security.util.WSSecurityUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Decrypts and verifies each request with WSS4J, and secures each reply, a fault too, as its answer says. */
final class Security implements SOAPHandler<SOAPMessageContext> {
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String REQUEST_ID = "request id";

    private final Crypto client;
    private final Crypto service;
    private final Crypto recipient;
    private final String recipientName;
    private final KeyStore signer;
    private final Answer answer;

    Security(Keys keys, Answer answer) throws Exception {
        this.client = keys.certificate("client");
        this.service = Keys.crypto(keys.store("service"));
        this.recipientName = answer == Answer.ENCRYPTED_TO_ANOTHER ? "another" : "client";
        this.recipient = keys.certificate(recipientName);
        this.signer = keys.store(answer == Answer.SIGNED_BY_ANOTHER ? "another" : "service");
        this.answer = answer;
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        try {
            // WSS4J works on a plain DOM; the nodes of SAAJ are wrappers that it loses its way in.
            Document document = parsed(context.getMessage());
            if (!(boolean) context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY)) {
                verify(document);
                context.getMessage().getSOAPPart().setContent(new DOMSource(document));
                context.put(REQUEST_ID, document.getElementsByTagNameNS(ADDRESSING, "MessageID").item(0).getTextContent());
            } else if (answer != Answer.UNSIGNED) {
                secure(document, (String) context.get(REQUEST_ID));
                context.getMessage().getSOAPPart().setContent(new DOMSource(document));
            }
            return true;
        } catch (Exception problem) {
            throw new IllegalStateException(problem.getMessage(), problem);
        }
    }

    private void secure(Document document, String requestId) throws Exception {
        WSSecHeader header = new WSSecHeader();
        Element security = header.insertSecurityHeader(document);
        Element relatesTo = document.createElementNS(ADDRESSING, "wsa:RelatesTo");
        // Santuario sees the declarations that stand in the tree, and not the namespaces of its nodes.
        relatesTo.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsa", ADDRESSING);
        relatesTo.setTextContent(answer == Answer.OF_ANOTHER_REQUEST ? "urn:uuid:00000000-0000-0000-0000-000000000000" : requestId);
        security.getParentNode().appendChild(relatesTo);

        WSSecTimestamp timestamp = new WSSecTimestamp();
        timestamp.setTimeToLive(300);
        timestamp.build(document, header);

        WSSecSignature signature = new WSSecSignature();
        signature.setUserInfo(signer.aliases().nextElement(), Keys.PASSWORD);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        signature.setDigestAlgo(WSConstants.SHA256);
        List<WSEncryptionPart> parts = new ArrayList<>(List.of(
            new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""), new WSEncryptionPart("RelatesTo", ADDRESSING, "")));
        if (answer != Answer.BODY_NOT_SIGNED) {
            parts.add(new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), ""));
        }
        signature.setParts(parts);
        signature.build(document, Keys.crypto(signer), header);

        if (answer == Answer.ALTERED) {
            NodeList echo = document.getElementsByTagNameNS("*", "Echo");
            echo.item(0).setTextContent("altered");
        }
        if (answer.isEncrypted()) {
            encrypt(document, header);
        }
    }

    private void encrypt(Document document, WSSecHeader header) throws Exception {
        WSSecEncrypt encrypt = new WSSecEncrypt();
        encrypt.setUserInfo(recipientName);
        encrypt.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encrypt.setSymmetricEncAlgorithm(answer == Answer.ENCRYPTED_CBC ? WSConstants.AES_256 : WSConstants.AES_256_GCM);
        encrypt.setParts(List.of(new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), "Content")));
        encrypt.build(document, recipient, header);

        if (answer == Answer.ENCRYPTED_ALTERED) {
            NodeList values = document.getElementsByTagNameNS(WSConstants.ENC_NS, "CipherValue");
            Node last = values.item(values.getLength() - 1);
            String base64 = last.getTextContent();
            last.setTextContent((base64.startsWith("A") ? "B" : "A") + base64.substring(1));
        }
    }

    @SuppressWarnings("unchecked")
    private void verify(Document document) throws Exception {
        List<WSSecurityEngineResult> results = new WSSecurityEngine().processSecurityHeader(document, null, Security::password, client, service);
        WSSecurityEngineResult signature = results == null ? null : WSSecurityUtil.fetchActionResult(results, WSConstants.SIGN);
        if (signature == null) {
            throw new SecurityException("the request is not signed");
        }
        List<WSDataRef> signed = (List<WSDataRef>) signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        Element body = WSSecurityUtil.findBodyElement(document);
        if (signed.stream().noneMatch(part -> part.getProtectedElement() == body)) {
            throw new SecurityException("the request's signature does not cover its Body");
        }
        if (answer.isEncrypted() && !isEncrypted(results, body)) {
            throw new SecurityException("the request's Body is not encrypted");
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean isEncrypted(List<WSSecurityEngineResult> results, Element body) {
        WSSecurityEngineResult encryption = WSSecurityUtil.fetchActionResult(results, WSConstants.ENCR);
        return encryption != null && ((List<WSDataRef>) encryption.get(WSSecurityEngineResult.TAG_DATA_REF_URIS)).stream()
            .anyMatch(part -> part.isContent() && part.getProtectedElement() == body);
    }

    /** WSS4J asks for the password of the key store's entry before it decrypts. */
    private static void password(Callback[] callbacks) {
        for (Callback callback : callbacks) {
            ((WSPasswordCallback) callback).setPassword(Keys.PASSWORD);
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
