import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.WSFeatureList;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codec;
import com.sun.xml.ws.api.pipe.Codecs;
import com.sun.xml.ws.api.pipe.StreamSOAPCodec;
import com.sun.xml.ws.binding.WebServiceFeatureList;
import com.sun.xml.ws.encoding.MtomCodec;
import com.sun.xml.ws.message.saaj.SAAJMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.soap.MessageFactory;
import javax.xml.soap.SOAPConstants;
import javax.xml.soap.SOAPMessage;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.dom.DOMSource;
import javax.xml.ws.soap.MTOMFeature;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.WSSConfig;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.message.WSSecEncrypt;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.jvnet.staxex.XMLStreamWriterEx;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * MTOM messages: signed by WSS4J with the base64 text in them, as the specification has it, and packed by the MTOM codec of JAX-WS RI.
 * The payload is the one of the tests that has bytes in it. Arguments: the folder of keys, the folder to write to.
 */
public final class MtomMessages {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final WSEncryptionPart THE_TOKEN = new WSEncryptionPart("the token");

    private final Path keys;
    private final Path target;
    private final WSSConfig config = WSSConfig.getNewInstance();

    private MtomMessages(Path keys, Path target) {
        this.keys = keys;
        this.target = target;
        config.setCurrentTime(() -> Date.from(NOON));
    }

    public static void main(String[] arguments) throws Exception {
        MtomMessages messages = new MtomMessages(Path.of(arguments[0]), Path.of(arguments[1]));
        String soap11 = SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE;
        messages.write("jaxws-wss4j-two-parts", soap11, Set.of("Content", "Seal"));
        messages.write("jaxws-wss4j-one-part-one-inline", soap11, Set.of("Content"));
        messages.write("jaxws-wss4j-inline", soap11, Set.of());
        messages.write("jaxws-wss4j-soap12", SOAPConstants.URI_NS_SOAP_1_2_ENVELOPE, Set.of("Content", "Seal"));
        messages.write("jaxws-wss4j-token-part", soap11, Set.of("Content", "BinarySecurityToken"));
        messages.write("jaxws-wss4j-encrypted", messages.encrypted(messages.signed(envelope(soap11))), Set.of("CipherValue", "BinarySecurityToken"));
        messages.write("refused/jaxws-wss4j-digest-part", soap11, Set.of("Content", "DigestValue"));
        messages.write("refused/jaxws-wss4j-text-part", soap11, Set.of("Title"));
    }

    private void write(String name, String soap, Set<String> parts) throws Exception {
        write(name, signed(envelope(soap)), parts);
    }

    private void write(String name, Document document, Set<String> parts) throws Exception {
        String soap = document.getDocumentElement().getNamespaceURI();
        String protocol = soap.equals(SOAPConstants.URI_NS_SOAP_1_2_ENVELOPE)
            ? SOAPConstants.SOAP_1_2_PROTOCOL : SOAPConstants.SOAP_1_1_PROTOCOL;
        SOAPMessage message = MessageFactory.newInstance(protocol).createMessage();
        message.getSOAPPart().setContent(new DOMSource(document));
        SOAPVersion version = SOAPVersion.fromNsUri(soap);
        WSFeatureList features = new WebServiceFeatureList(new MTOMFeature(true, 0));
        // The codec that JAX-WS RI takes for itself where MTOM is on; its constructor is not public.
        Constructor<MtomCodec> constructor =
            MtomCodec.class.getDeclaredConstructor(SOAPVersion.class, StreamSOAPCodec.class, WSFeatureList.class);
        constructor.setAccessible(true);
        Codec codec = constructor.newInstance(version, Codecs.createSOAPEnvelopeXmlCodec(version), features);
        Packet packet = new Packet(new SAAJMessage(message) {
            @Override
            public void writeTo(XMLStreamWriter writer) throws XMLStreamException {
                writer.writeStartDocument();
                element(document.getDocumentElement(), (XMLStreamWriterEx) writer, parts);
                writer.writeEndDocument();
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String type = codec.encode(packet, bytes).getContentType();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(("Content-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        file.write(bytes.toByteArray());
        Files.write(target.resolve(name + ".request.mtom"), file.toByteArray());
    }

    /** Writes the tree as it is; the text of the named elements goes to the codec as the bytes that it stands for. */
    private static void element(Element element, XMLStreamWriterEx writer, Set<String> parts) throws XMLStreamException {
        String prefix = element.getPrefix() == null ? "" : element.getPrefix();
        writer.writeStartElement(prefix, element.getLocalName(), element.getNamespaceURI());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if ("http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                writer.writeNamespace("xmlns".equals(attribute.getNodeName()) ? "" : attribute.getLocalName(), attribute.getNodeValue());
            } else if (attribute.getPrefix() != null) {
                writer.writeAttribute(attribute.getPrefix(), attribute.getNamespaceURI(), attribute.getLocalName(), attribute.getNodeValue());
            } else {
                writer.writeAttribute(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        if (parts.contains(element.getLocalName())) {
            byte[] bytes = Base64.getMimeDecoder().decode(element.getTextContent());
            writer.writeBinary(bytes, 0, bytes.length, "application/octet-stream");
        } else {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    element(inner, writer, parts);
                } else {
                    writer.writeCharacters(child.getNodeValue());
                }
            }
        }
        writer.writeEndElement();
    }

    /** Signs Body, Timestamp and the token. */
    private Document signed(Document document) throws Exception {
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        WSSecTimestamp timestamp = new WSSecTimestamp(config);
        timestamp.setTimeToLive(300);
        timestamp.build(document, header);
        WSSecSignature signature = new WSSecSignature(config);
        signature.setUserInfo("bank", "fintax");
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.prepare(document, crypto("bank"), header);
        signature.prependBSTElementToHeader(header);
        List<WSEncryptionPart> parts = new ArrayList<>();
        parts.add(new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), ""));
        parts.add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""));
        THE_TOKEN.setId(signature.getBSTTokenId());
        parts.add(THE_TOKEN);
        signature.computeSignature(signature.addReferencesToSign(parts, header), false, null);
        return document;
    }

    /** Encrypts what is in the Body to the service. */
    private Document encrypted(Document document) throws Exception {
        WSSecHeader header = new WSSecHeader();
        header.insertSecurityHeader(document);
        WSSecEncrypt encrypt = new WSSecEncrypt(config);
        encrypt.setUserInfo("service");
        encrypt.setKeyIdentifierType(WSConstants.THUMBPRINT_IDENTIFIER);
        encrypt.setSymmetricEncAlgorithm(WSConstants.AES_256_GCM);
        encrypt.setParts(List.of(new WSEncryptionPart("Body", document.getDocumentElement().getNamespaceURI(), "Content")));
        return encrypt.build(document, crypto("service"), header);
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

    private static Document envelope(String soap) throws Exception {
        byte[] content = new byte[900];
        byte[] seal = new byte[100];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 7);
        }
        for (int i = 0; i < seal.length; i++) {
            seal[i] = (byte) (i * 11);
        }
        String text = "<S:Envelope xmlns:S=\"" + soap + "\"><S:Header/><S:Body><b:Load xmlns:b=\"urn:test:bulk\"><b:Title>VGl0bGU=</b:Title>"
            + "<b:Content>" + Base64.getEncoder().encodeToString(content) + "</b:Content>"
            + "<b:Seal>" + Base64.getEncoder().encodeToString(seal) + "</b:Seal><b:Rows/></b:Load></S:Body></S:Envelope>";
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
