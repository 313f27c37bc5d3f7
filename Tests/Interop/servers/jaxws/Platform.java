import fintax.common.v1.RequestHeader;
import fintax.common.v1.ResponseHeader;
import fintax.ops.v1.PlatformService;
import fintax.ops.v1.PlatformStatus;
import fintax.ops.v1.ResultCodeEntries;
import javax.jws.WebService;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.namespace.QName;
import javax.xml.soap.SOAPFactory;
import javax.xml.ws.Holder;
import javax.xml.ws.soap.SOAPFaultException;

/** Echoes, and throws a fault where it is asked to. */
@WebService(endpointInterface = "fintax.ops.v1.PlatformService", targetNamespace = "urn:fintax:ops:v1", serviceName = "PlatformService",
    portName = "PlatformServiceSoap11", wsdlLocation = "PlatformService.wsdl")
public final class Platform implements PlatformService {
    @Override
    public void ping(RequestHeader header, Holder<String> echo, Holder<ResponseHeader> responseHeader) {
        if ("fault".equals(echo.value)) {
            throw fault();
        }
        ResponseHeader answer = new ResponseHeader();
        answer.setMessageId("20261123100100000009");
        answer.setRefMessageId(header.getMessageId());
        answer.setWorkDate(header.getWorkDate());
        answer.setProcessedAt(now());
        answer.setTraceId("0123456789abcdef0123456789abcdef");
        responseHeader.value = answer;
    }

    @Override
    public void getServiceStatus(RequestHeader header, Holder<ResponseHeader> responseHeader, Holder<PlatformStatus> status) {
        throw fault();
    }

    @Override
    public void listResultCodes(RequestHeader header, Holder<ResponseHeader> responseHeader, Holder<ResultCodeEntries> resultCodes) {
        throw fault();
    }

    private static SOAPFaultException fault() {
        try {
            return new SOAPFaultException(SOAPFactory.newInstance().createFault(
                "The platform is closed.", new QName("http://schemas.xmlsoap.org/soap/envelope/", "Server")));
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static javax.xml.datatype.XMLGregorianCalendar now() {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
