import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import fintax.common.v1.RequestHeader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Makes the calls of ../calls.json with JAX-WS RI and WSS4J: signed by X.509 over http, encrypted, with a UsernameToken over https. See
 * ../README.md.
 */
public final class Client {
    /** A call as the file has it. */
    private static final class Call {
        String service;
        String operation;
        String sender;
        String soap = "1.1";
        String as = "";
        JsonObject request;
        String fault;
        Map<String, String> expect = Map.of();
        Map<String, String> digest = Map.of();
        Map<String, String> keep = Map.of();
        boolean sameBody;
    }

    private interface SecurityOf {
        Security sender(String node) throws Exception;
    }

    private final String address;
    private final SecurityOf security;
    private final Map<String, Stub> stubs = new HashMap<>();
    private final Map<String, byte[]> bodies = new HashMap<>();
    private JsonObject lastRequest;

    /** What stands for {name} in a request; replies add to it. */
    private static final Map<String, String> known = new HashMap<>();
    private static int failures;

    private Client(String address, SecurityOf security) {
        this.address = address;
        this.security = security;
    }

    public static void main(String[] arguments) throws Exception {
        Keys keys = new Keys(arguments[2]);
        keys.trustForTls();
        String file = Files.readString(Path.of(arguments[3]));
        Map<String, List<Call>> calls = new Gson().fromJson(file, new TypeToken<Map<String, List<Call>>>() { }.getType());
        known.put("workDate", Instant.now().toString().substring(0, 10));
        known.put("run", String.format("%04d", ThreadLocalRandom.current().nextInt(10_000)));

        new Client(arguments[0], node -> Security.signing(keys, node)).makeAll(calls.get("signed"));
        new Client(arguments[0], node -> Security.encrypting(keys, node)).makeAll(calls.get("encrypted"));
        new Client(arguments[1], node -> Security.usernameToken(keys, node)).makeAll(calls.get("withPassword"));
        // The tax bureau of the demo is registered for it.
        report("SignatureConfirmation", Security.confirmations > 0 ? null : "none was seen");
        System.exit(failures > 0 ? 1 : 0);
    }

    private void makeAll(List<Call> calls) {
        for (Call call : calls) {
            String problem = null;
            try {
                make(call);
            } catch (Exception thrown) {
                problem = thrown.toString().replace('\n', ' ');
            }
            report((call.service + "." + call.operation + " " + call.as).strip(), problem);
        }
    }

    private void make(Call call) throws Exception {
        Stub stub = stubOf(call);
        Object reply = send(stub, call);
        for (Map.Entry<String, String> one : call.expect.entrySet()) {
            String actual = Types.textAt(reply, one.getKey());
            expect(one.getKey(), actual, one.getValue().equals("*") && !actual.isEmpty() ? actual : filled(one.getValue()));
        }
        for (Map.Entry<String, String> one : call.digest.entrySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((byte[]) Types.at(reply, one.getKey()));
            expect(one.getKey(), HexFormat.of().formatHex(digest), Types.textAt(reply, one.getValue()));
        }
        if (call.sameBody && !Arrays.equals(stub.lastBody(), bodies.get(call.operation))) {
            throw new IllegalStateException("another Body than before");
        }
        bodies.put(call.operation, stub.lastBody());
        for (Map.Entry<String, String> one : call.keep.entrySet()) {
            known.put(one.getKey(), Types.textAt(reply, one.getValue()));
        }
    }

    /** The reply, or the detail of the fault that is expected instead: an exception of its own type, with its detail as an object. */
    private Object send(Stub stub, Call call) throws Exception {
        JsonObject request = call.request == null ? lastRequest : new Gson().fromJson(filled(call.request.toString()), JsonObject.class);
        lastRequest = request;
        try {
            Map<String, Object> reply = stub.call(call.operation, header(call.sender), request);
            if (call.fault == null) {
                return reply;
            }
        } catch (Exception fault) {
            if (!fault.getClass().getSimpleName().equals(call.fault + "Message")) {
                throw fault;
            }
            return fault.getClass().getMethod("getFaultInfo").invoke(fault);
        }
        throw new IllegalStateException("no fault");
    }

    private Stub stubOf(Call call) throws Exception {
        String wanted = call.service + call.sender + call.soap;
        if (!stubs.containsKey(wanted)) {
            stubs.put(wanted, Stub.connect(address, call.service, call.soap.equals("1.2") ? "Soap12" : "Soap11", security.sender(call.sender)));
        }
        return stubs.get(wanted);
    }

    private static RequestHeader header(String sender) {
        RequestHeader header = new RequestHeader();
        header.setMessageId(UUID.randomUUID().toString());
        header.setSender(sender);
        header.setReceiver("100000000001");
        header.setWorkDate(Types.calendar(known.get("workDate")));
        header.setSentAt(Types.calendar(Instant.now().toString()));
        header.setServiceVersion("1.0");
        return header;
    }

    private static String filled(String text) {
        return Pattern.compile("\\{(\\w+)\\}").matcher(text).replaceAll(name -> known.get(name.group(1)));
    }

    private static void expect(String path, String actual, String expected) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(path + ": expected " + expected + ", got " + actual);
        }
    }

    private static void report(String name, String problem) {
        failures += problem == null ? 0 : 1;
        System.out.println(problem == null ? "ok " + name : "FAIL " + name + ": " + problem);
    }
}
