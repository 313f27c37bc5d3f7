import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fintax.common.v1.RequestHeader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jws.WebParam;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.Holder;
import javax.xml.ws.Service;

/** A stub that wsimport has made of a served WSDL, whose operations are called by their names. */
final class Stub {
    private final Class<?> type;
    private final Object port;
    private final Security security;

    private Stub(Class<?> type, Object port, Security security) {
        this.type = type;
        this.port = port;
        this.security = security;
    }

    static Stub connect(String address, String service, String portSuffix, Security security) throws Exception {
        URL wsdl = new URL(address + "/" + service + "?wsdl");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        String namespace = factory.newDocumentBuilder().parse(wsdl.toString()).getDocumentElement().getAttribute("targetNamespace");
        // wsimport's package of urn:fintax:bank:v1 is fintax.bank.v1.
        Class<?> type = Class.forName(namespace.substring("urn:".length()).replace(':', '.') + "." + service);
        Object port = Service.create(wsdl, new QName(namespace, service)).getPort(new QName(namespace, service + portSuffix), type);
        ((BindingProvider) port).getBinding().setHandlerChain(List.of(security));
        return new Stub(type, port, security);
    }

    byte[] lastBody() {
        return security.lastBody;
    }

    /** Calls an operation with the members of a JSON object as its parameters. Gives its results, and throws what the stub throws. */
    Map<String, Object> call(String operation, RequestHeader header, JsonObject request) throws Exception {
        Method method = Arrays.stream(type.getMethods()).filter(one -> one.getName().equalsIgnoreCase(operation)).findFirst().orElseThrow();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method.getParameters()[i], header, request);
        }
        try {
            method.invoke(port, arguments);
        } catch (InvocationTargetException thrown) {
            throw (Exception) thrown.getCause();
        }

        Map<String, Object> results = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Holder) {
                results.put(nameOf(method.getParameters()[i]), ((Holder<?>) arguments[i]).value);
            }
        }
        return results;
    }

    /** What comes back, or goes there and back, has a Holder. */
    private static Object argument(Parameter parameter, RequestHeader header, JsonObject request) {
        boolean isHeld = parameter.getType() == Holder.class;
        Type wanted = isHeld ? ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0] : parameter.getType();
        JsonElement given = request.get(nameOf(parameter));
        Object value = wanted == RequestHeader.class ? header : Types.FROM_JSON.fromJson(given, wanted);
        return isHeld ? new Holder<>(value) : value;
    }

    private static String nameOf(Parameter parameter) {
        return parameter.getAnnotation(WebParam.class).name();
    }
}
