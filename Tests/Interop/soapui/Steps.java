import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.w3c.dom.Document;

/** Does what SoapUI does when somebody follows the steps that come in: its keystore, its WSS4J 1.6, its order of entries. See ../README.md. */
public final class Steps {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final String printed;

    private Steps(String printed) {
        this.printed = printed;
    }

    public static void main(String[] arguments) throws Exception {
        new Steps(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)).follow();
    }

    private void follow() throws Exception {
        String wsdl = found("Initial WSDL: (\\S+)");
        Document message = parsed(request());
        secure(message);
        HttpRequest send = HttpRequest.newBuilder(URI.create(wsdl.substring(0, wsdl.indexOf('?'))))
            .header("Content-Type", "text/xml;charset=UTF-8")
            .header("SOAPAction", "\"urn:fintax:ops:v1/GetServiceStatus\"")
            .POST(HttpRequest.BodyPublishers.ofString(written(message)))
            .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(send, HttpResponse.BodyHandlers.ofString());
        System.out.println(reply.statusCode() + " " + reply.body());
    }

    /** The sample that SoapUI makes of the WSDL, with its comments, and what the step puts into it. */
    private String request() {
        StringBuilder header = new StringBuilder();
        for (String name : List.of("MessageId", "Sender", "Receiver", "WorkDate", "SentAt", "ServiceVersion", "ResendFlag", "ValidateOnly")) {
            header.append("<urn1:").append(name).append('>').append(expanded(found("\\b" + name + " (\\$\\{=.*?\\}|[\\w.]+)")))
                .append("</urn1:").append(name).append(">\n            ");
        }
        return """
            <soapenv:Envelope xmlns:soapenv="%s" xmlns:urn="urn:fintax:ops:v1" xmlns:urn1="urn:fintax:common:v1">
               <soapenv:Header/>
               <soapenv:Body>
                  <urn:GetServiceStatus>
                     <urn:Header>
                        <!--Optional:-->
                        %s
                     </urn:Header>
                  </urn:GetServiceStatus>
               </soapenv:Body>
            </soapenv:Envelope>""".formatted(SOAP, header);
    }

    /** SoapUI expands before it signs; what is Groovy there is Java here. */
    private static String expanded(String value) {
        if (!value.startsWith("${=")) {
            return value;
        }
        try (JShell shell = JShell.create()) {
            List<SnippetEvent> events = shell.eval("String.valueOf(" + value.substring(3, value.length() - 1) + ")");
            return events.get(0).value().replace("\"", "");
        }
    }

    private void secure(Document message) throws Exception {
        String password = Files.readString(Path.of(found("password in (\\S+?keystore-password\\.txt)"))).strip();
        KeyStore keystore = KeyStore.getInstance(KeyStore.getDefaultType());
        try (var file = Files.newInputStream(Path.of(found("(\\S+\\.p12) with the password")))) {
            keystore.load(file, password.toCharArray());
        }
        Merlin crypto = new Merlin();
        crypto.setKeyStore(keystore);

        WSSecHeader header = new WSSecHeader();
        header.setMustUnderstand(false);
        header.insertSecurityHeader(message);

        WSSecTimestamp timestamp = new WSSecTimestamp();
        timestamp.setTimeToLive(Integer.parseInt(found("Timestamp \\(Time To Live (\\d+)\\)")));
        timestamp.build(message, header);

        WSSecSignature signature = new WSSecSignature();
        signature.setUserInfo(found("alias (\\w+)"), password);
        found("Key Identifier Type Binary Security (Token)");
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(found("Signature Algorithm (\\S+);"));
        signature.setSigCanonicalization(found("Signature Canonicalization (\\S+);"));
        signature.setDigestAlgo(found("Digest Algorithm (\\S+);"));
        signature.setUseSingleCertificate(found("Use Single Certificate (on|off)").equals("on"));
        signature.setParts(List.of(
            new WSEncryptionPart("Body", found("Parts: Body in (\\S+),"), null),
            new WSEncryptionPart("Timestamp", found("Timestamp in (http\\S+)"), null)));
        signature.build(message, crypto, header);
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("the steps do not say " + pattern);
        }
        return matcher.group(1);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(Document document) throws Exception {
        StringWriter writer = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(writer));
        return writer.toString();
    }
}
