import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Resource;
import javax.xml.namespace.QName;
import javax.xml.soap.SOAPFactory;
import javax.xml.soap.SOAPFault;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.ws.Provider;
import javax.xml.ws.Service;
import javax.xml.ws.ServiceMode;
import javax.xml.ws.WebServiceContext;
import javax.xml.ws.WebServiceProvider;
import javax.xml.ws.soap.SOAPFaultException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Debits, collects dues, takes back and tells, by the last digit of the number that its initiator gave: 2 is declined, 3
 * is debited and answered by a reply that nobody signs, 4 is refused with a fault, 5 is as 3 and a question about it is
 * refused; all others are debited.
 */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
public final class Bank implements Provider<Source> {
    private static final String TAX = "urn:fintax:taxpayment:v1";
    private static final String FAULTS = "urn:fintax:fault:v1";

    private final Map<String, String> states = new ConcurrentHashMap<>();

    @Resource
    private WebServiceContext context;

    @Override
    public Source invoke(Source request) {
        try {
            DOMResult tree = new DOMResult();
            TransformerFactory.newInstance().newTransformer().transform(request, tree);
            Element payload = ((Document) tree.getNode()).getDocumentElement();
            switch (payload.getLocalName()) {
                case "DeductTax":
                    return deduct(payload);
                case "PayDeclaredTax":
                    return pay(payload);
                case "ReverseDeduction":
                    return reverse(payload);
                default:
                    return query(payload);
            }
        } catch (SOAPFaultException fault) {
            throw fault;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Source deduct(Element payload) throws Exception {
        String traceNo = text(payload, "TraceNo");
        String outcome = outcome(traceNo, payload);
        return reply("DeductTax", payload,
            "<Receipt>" + key(payload, "Key") + "<TaxVoucherNo>" + text(payload, "TaxVoucherNo") + "</TaxVoucherNo>"
            + outcome + "</Receipt>");
    }

    private Source pay(Element payload) throws Exception {
        String levyNo = text(payload, "LevyNo");
        String outcome = outcome(levyNo, payload);
        return reply("PayDeclaredTax", payload,
            "<Receipt><Key><BankCode>" + text(payload, "BankCode") + "</BankCode><EntrustDate>" + text(payload, "EntrustDate")
            + "</EntrustDate><LevyNo>" + levyNo + "</LevyNo></Key><TaxVoucherNo>JV" + levyNo + "</TaxVoucherNo>"
            + outcome + "</Receipt>");
    }

    private String outcome(String number, Element payload) throws Exception {
        if (number.endsWith("4")) {
            throw noAgreement();
        }
        boolean declined = number.endsWith("2");
        String state = states.computeIfAbsent(number, key -> declined ? "FAILED" : "SUCCEEDED");
        context.getMessageContext().put(Security.UNSIGNED, number.endsWith("3") || number.endsWith("5"));
        return "<TaxDate>" + text(payload, "WorkDate") + "</TaxDate><State>" + state + "</State>" + result(declined)
            + (declined ? "" : "<BankSerialNo>JAVA" + number + "</BankSerialNo>");
    }

    private Source reverse(Element payload) throws Exception {
        String traceNo = text(payload, "TraceNo");
        boolean found = states.put(traceNo, "REVERSED") != null;
        return reply("ReverseDeduction", payload,
            "<Receipt><Key><TaxOrgCode>" + text(payload, "TaxOrgCode") + "</TaxOrgCode><EntrustDate>" + text(payload, "EntrustDate")
            + "</EntrustDate><CancelNo>" + text(payload, "CancelNo") + "</CancelNo></Key><CancelAnswer>1</CancelAnswer><OriginalFound>"
            + found + "</OriginalFound><OriginalState>REVERSED</OriginalState>" + result(false) + "</Receipt>");
    }

    private Source query(Element payload) throws Exception {
        String traceNo = text(payload, "TraceNo");
        if (traceNo.endsWith("5")) {
            throw noAgreement();
        }
        String state = states.get(traceNo);
        return reply("QueryTransaction", payload,
            "<Transaction>" + key(payload, "Key") + "<Found>" + (state != null) + "</Found>"
            + (state == null ? "" : "<State>" + state + "</State>") + result(!"SUCCEEDED".equals(state))
            + (state == null ? "" : "<WorkDate>" + text(payload, "WorkDate") + "</WorkDate>")
            + ("SUCCEEDED".equals(state) ? "<BankSerialNo>JAVA" + traceNo + "</BankSerialNo>" : "") + "</Transaction>");
    }

    private static Source reply(String operation, Element payload, String content) {
        return new StreamSource(new StringReader(
            "<" + operation + "Response xmlns='" + TAX + "'><ResponseHeader xmlns:c='urn:fintax:common:v1'><c:MessageId>" + UUID.randomUUID()
            + "</c:MessageId><c:RefMessageId>" + text(payload, "MessageId") + "</c:RefMessageId><c:WorkDate>" + text(payload, "WorkDate")
            + "</c:WorkDate><c:ProcessedAt>" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + "</c:ProcessedAt><c:TraceId>0123456789abcdef0123456789abcdef</c:TraceId></ResponseHeader>" + content
            + "</" + operation + "Response>"));
    }

    private static String key(Element payload, String name) {
        return "<" + name + "><TaxOrgCode>" + text(payload, "TaxOrgCode") + "</TaxOrgCode><EntrustDate>" + text(payload, "EntrustDate")
            + "</EntrustDate><TraceNo>" + text(payload, "TraceNo") + "</TraceNo></" + name + ">";
    }

    private static String result(boolean declined) {
        return "<Result xmlns:c='urn:fintax:common:v1'><c:Code>" + (declined ? "FT0104" : "FT0000") + "</c:Code><c:Text>"
            + (declined ? "余额不足" : "成功") + "</c:Text></Result>";
    }

    private static String text(Element payload, String name) {
        return payload.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static SOAPFaultException noAgreement() throws Exception {
        SOAPFault fault = SOAPFactory.newInstance().createFault(
            "There is no agreement.", new QName("http://schemas.xmlsoap.org/soap/envelope/", "Client"));
        var detail = fault.addDetail().addChildElement(new QName(FAULTS, "BusinessRejectFault", "ftf"));
        String[][] members = {
            {"Code", "FT3001"}, {"Category", "BUSINESS_REJECT"}, {"Retryable", "false"}, {"MessageZh", "无协议"},
            {"MessageEn", "There is no agreement."}, {"TraceId", "0123456789abcdef0123456789abcdef"}};
        for (String[] member : members) {
            detail.addChildElement(new QName(FAULTS, member[0], "ftf")).addTextNode(member[1]);
        }
        return new SOAPFaultException(fault);
    }
}
