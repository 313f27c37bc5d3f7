import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import javax.xml.ws.Endpoint;

/**
 * A bank's front end by JAX-WS RI, secured by WSS4J. Arguments: its own key (PKCS#12), the password, the certificate of the
 * one who may call (PEM). It ends when its input is closed. See ../../README.md.
 */
public final class Server {
    public static void main(String[] arguments) throws Exception {
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.setExecutor(Executors.newFixedThreadPool(2));
        Endpoint endpoint = Endpoint.create(new Bank());
        endpoint.getBinding().setHandlerChain(List.of(new Security(arguments[0], arguments[1], arguments[2])));
        endpoint.publish(http.createContext("/TaxPaymentService"));
        http.start();
        System.out.println("listening http://127.0.0.1:" + http.getAddress().getPort());

        while (System.in.read() >= 0) {
        }
        System.exit(0);
    }
}
