import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Set;
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
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.WSSecurityEngineResult;
import org.apache.ws.security.components.crypto.Crypto;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.apache.ws.security.util.WSSecurityUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Verifies each request with WSS4J, and signs each reply, faults too: Body, Timestamp and the identifier of the request. */
final class Security implements SOAPHandler<SOAPMessageContext> {
    /** Set to true by the service, the reply goes out as it is. */
    static final String UNSIGNED = "unsigned";

    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String REQUEST_ID = "request id";

    private final KeyStore own;
    private final String password;
    private final Crypto caller;

    Security(String ownFile, String password, String callerFile) throws Exception {
        this.password = password;
        own = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(Path.of(ownFile))) {
            own.load(stream, password.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream stream = Files.newInputStream(Path.of(callerFile))) {
            trusted.setCertificateEntry("caller", CertificateFactory.getInstance("X.509").generateCertificate(stream));
        }
        caller = crypto(trusted);
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        try {
            // WSS4J works on a plain DOM; the nodes of SAAJ are wrappers that it loses its way in.
            Document document = parsed(context.getMessage());
            if (!(boolean) context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY)) {
                verify(document);
                context.put(REQUEST_ID, document.getElementsByTagNameNS(ADDRESSING, "MessageID").item(0).getTextContent());
            } else if (!Boolean.TRUE.equals(context.get(UNSIGNED))) {
                sign(document, (String) context.get(REQUEST_ID));
                context.getMessage().getSOAPPart().setContent(new DOMSource(document));
            }
            return true;
        } catch (Exception problem) {
            throw new IllegalStateException(problem.getMessage(), problem);
        }
    }

    private void sign(Document document, String requestId) throws Exception {
        WSSecHeader header = new WSSecHeader();
        Element security = header.insertSecurityHeader(document);
        Element relatesTo = document.createElementNS(ADDRESSING, "wsa:RelatesTo");
        // Santuario sees the declarations that stand in the tree, and not the namespaces of its nodes.
        relatesTo.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:wsa", ADDRESSING);
        relatesTo.setTextContent(requestId);
        security.getParentNode().appendChild(relatesTo);

        WSSecTimestamp timestamp = new WSSecTimestamp();
        timestamp.setTimeToLive(300);
        timestamp.build(document, header);

        WSSecSignature signature = new WSSecSignature();
        signature.setUserInfo(own.aliases().nextElement(), password);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.setParts(List.of(
            new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), ""),
            new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""),
            new WSEncryptionPart("RelatesTo", ADDRESSING, "")));
        signature.build(document, crypto(own), header);
    }

    @SuppressWarnings("unchecked")
    private void verify(Document document) throws Exception {
        List<WSSecurityEngineResult> results = new WSSecurityEngine().processSecurityHeader(document, null, null, caller);
        WSSecurityEngineResult signature = results == null ? null : WSSecurityUtil.fetchActionResult(results, WSConstants.SIGN);
        if (signature == null) {
            throw new SecurityException("the request is not signed");
        }
        List<WSDataRef> signed = (List<WSDataRef>) signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
        Element body = WSSecurityUtil.findBodyElement(document);
        if (signed.stream().noneMatch(part -> part.getProtectedElement() == body)) {
            throw new SecurityException("the request's signature does not cover its Body");
        }
    }

    private static Crypto crypto(KeyStore store) {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(store);
        return crypto;
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
