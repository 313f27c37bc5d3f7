import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javax.xml.ws.Endpoint;
import javax.xml.ws.soap.SOAPBinding;

/** PlatformService by JAX-WS RI, secured by WSS4J, once for each way to answer. Its only argument is the folder of keys. See ../../README.md. */
public final class Server {
    public static void main(String[] arguments) throws Exception {
        Keys keys = new Keys(arguments[0]);
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.setExecutor(Executors.newFixedThreadPool(2));

        for (Answer answer : Answer.values()) {
            String binding = answer == Answer.ENCRYPTED_MTOM ? SOAPBinding.SOAP11HTTP_MTOM_BINDING : SOAPBinding.SOAP11HTTP_BINDING;
            Endpoint endpoint = Endpoint.create(binding, new Platform());
            endpoint.getBinding().setHandlerChain(List.of(new Security(keys, answer)));
            endpoint.publish(http.createContext("/" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }

        http.start();
        System.out.println("listening http://127.0.0.1:" + http.getAddress().getPort());

        // Until whoever started it closes its input.
        while (System.in.read() >= 0) {
        }
        System.exit(0);
    }
}
