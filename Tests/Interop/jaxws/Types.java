import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** The types that wsimport has made, by the names of the schema: filled from JSON and read by paths. */
final class Types {
    /** Fills every type as JAXB would from XML: members and enumerations have the names of the schema. */
    static final Gson FROM_JSON = new GsonBuilder()
        .setFieldNamingStrategy(Types::nameOf)
        .registerTypeHierarchyAdapter(XMLGregorianCalendar.class,
            (JsonDeserializer<XMLGregorianCalendar>) (value, type, context) -> calendar(value.getAsString()))
        .registerTypeHierarchyAdapter(Enum.class,
            (JsonDeserializer<Enum<?>>) (value, type, context) -> constant((Class<?>) type, value.getAsString()))
        .create();

    private Types() {
    }

    /** What stands at the path below results by their names, or below an object; of a list, its first item. */
    static Object at(Object reply, String path) throws Exception {
        Object value = reply;
        for (String name : path.split("\\.")) {
            value = value instanceof Map ? ((Map<?, ?>) value).get(name) : member(value, name);
            value = value instanceof List ? ((List<?>) value).get(0) : value;
        }
        return value;
    }

    /** The same as its schema writes it. */
    static String textAt(Object reply, String path) throws Exception {
        Object value = at(reply, path);
        return value instanceof Enum ? (String) value.getClass().getMethod("value").invoke(value) : value == null ? "" : value.toString();
    }

    private static Object member(Object owner, String name) throws Exception {
        Field field = allFields(owner.getClass()).filter(one -> nameOf(one).equals(name)).findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + name + " in " + owner.getClass()));
        field.setAccessible(true);
        return field.get(owner);
    }

    static XMLGregorianCalendar calendar(String text) {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Enum<?> constant(Class<?> type, String value) {
        try {
            return (Enum<?>) type.getMethod("fromValue", String.class).invoke(null, value);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(type + " has no " + value, problem);
        }
    }

    private static Stream<Field> allFields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass).flatMap(one -> Arrays.stream(one.getDeclaredFields()));
    }

    private static String nameOf(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null ? field.getName() : element.name();
    }
}
