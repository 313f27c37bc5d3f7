import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Apache Santuario's exclusive canonicalization, asked over pipes by one process that lives as long as the test. What goes over the pipes
 * is told in libxml2_peer.py.
 */
public final class SantuarioPeer {
    public static void main(String[] arguments) throws Exception {
        Init.init();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(null);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 20));
        DataOutputStream out = new DataOutputStream(System.out);

        while (true) {
            int count;
            try {
                count = in.readInt();
            } catch (EOFException end) {
                return;
            }
            ByteArrayOutputStream answers = new ByteArrayOutputStream(1 << 20);
            DataOutputStream batch = new DataOutputStream(answers);
            for (int i = 0; i < count; i++) {
                int apex = in.readInt();
                String prefixes = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                byte[] document = in.readNBytes(in.readInt());
                byte[] result;
                int status = 0;
                try {
                    Document tree = parser.parse(new ByteArrayInputStream(document));
                    Node element = tree.getElementsByTagName("*").item(apex);
                    // A new one each time: one that has failed begins its next result with what it had written before.
                    result = Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS).canonicalizeSubtree(element, prefixes);
                } catch (Exception refused) {
                    status = 1;
                    result = String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8);
                }
                batch.writeByte(status);
                batch.writeInt(result.length);
                batch.write(result);
            }
            answers.writeTo(out);
            out.flush();
        }
    }
}
