import fintax.bank.v1.Party;
import fintax.common.v1.RequestHeader;
import fintax.taxpayment.v1.Agreement;
import fintax.taxpayment.v1.CancelKey;
import fintax.taxpayment.v1.Payment;
import fintax.taxpayment.v1.Remarks;
import fintax.taxpayment.v1.TaxItem;
import fintax.taxpayment.v1.TaxItems;
import fintax.taxpayment.v1.TransactionKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** The requests' values, as the demo data has them. */
final class Values {
    static final String SERVICE = "100000000001";
    static final String BANK = "100000000102";
    static final String LEGACY_BANK = "100000000103";
    static final String ENCRYPTING_BANK = "100000000104";
    static final String TAX_BUREAU = "100000000201";
    static final String ACCOUNT = "6222021001116245702";
    static final String ENCRYPTING_ACCOUNT = "35050161843600005678";
    static final String TEXT = "增值税 𠮷 💶 <&>";

    private static final String TAX_ORG = "13501000000";
    private static final String TAXPAYER = "福州示例科技有限公司";
    private static final String BRANCH = "102100009980";

    XMLGregorianCalendar workDate = calendar(Instant.now().toString().substring(0, 10));

    RequestHeader header(String sender) {
        RequestHeader header = new RequestHeader();
        header.setMessageId(UUID.randomUUID().toString());
        header.setSender(sender);
        header.setReceiver(SERVICE);
        header.setWorkDate(workDate);
        header.setSentAt(calendar(Instant.now().toString()));
        header.setServiceVersion("1.0");
        return header;
    }

    Agreement agreement() {
        Agreement agreement = new Agreement();
        agreement.setTaxOrgCode(TAX_ORG);
        agreement.setEntrustDate(workDate);
        agreement.setVcNo(serial8());
        agreement.setTaxpayerId("91350100M000100Y43");
        agreement.setTaxpayerName(TAXPAYER);
        agreement.setPayerOpenBankCode(BRANCH);
        agreement.setPayerBankCode(BRANCH);
        agreement.setPayerAccount(ACCOUNT);
        agreement.setPayerName(TAXPAYER);
        agreement.setProtocolNo("AG20260001");
        return agreement;
    }

    TransactionKey newKey() {
        TransactionKey key = new TransactionKey();
        key.setTaxOrgCode(TAX_ORG);
        key.setEntrustDate(workDate);
        key.setTraceNo(serial8());
        return key;
    }

    CancelKey newCancelKey() {
        CancelKey key = new CancelKey();
        key.setTaxOrgCode(TAX_ORG);
        key.setEntrustDate(workDate);
        key.setCancelNo(serial8());
        return key;
    }

    static fintax.taxpayment.v1.Transfer toTreasury() {
        fintax.taxpayment.v1.Transfer transfer = new fintax.taxpayment.v1.Transfer();
        transfer.setHandleType("1");
        transfer.setPayeeOrgCode("1901000000");
        transfer.setPayeeAccount("270000000001");
        transfer.setPayeeName("国家金库福州市中心支库");
        transfer.setPayerBankCode(BRANCH);
        transfer.setPayerOpenBankCode(BRANCH);
        return transfer;
    }

    Payment payment(TransactionKey key, String amount) {
        Payment payment = new Payment();
        payment.setPayerAccount(ACCOUNT);
        payment.setPayerName(TAXPAYER);
        payment.setAmount(new BigDecimal(amount));
        payment.setTaxVoucherNo("3501" + key.getTraceNo());
        payment.setBillDate(workDate);
        payment.setTaxpayerId("91350100M000100Y43");
        payment.setTaxpayerName(TAXPAYER);
        payment.setProtocolNo("AG20260001");
        payment.setBudgetType("1");
        payment.setTrimSign("0");
        payment.setRemarks(new Remarks());
        payment.getRemarks().getRemark().add(TEXT);
        payment.setTaxItems(new TaxItems());
        payment.getTaxItems().getTaxItem().add(taxItem(amount));
        return payment;
    }

    private TaxItem taxItem(String amount) {
        TaxItem item = new TaxItem();
        item.setProjectId(1);
        item.setBudgetSubjectCode("101010106");
        item.setDueDate(workDate);
        item.setTaxTypeName("增值税");
        item.setBudgetLevel("0");
        item.setPeriodStart(calendar("2026-01-01"));
        item.setPeriodEnd(calendar("2026-01-31"));
        item.setTaxKind("1");
        item.setAmount(new BigDecimal(amount));
        return item;
    }

    fintax.bank.v1.Transfer transfer() {
        fintax.bank.v1.Transfer transfer = new fintax.bank.v1.Transfer();
        transfer.setClientSerialNo(UUID.randomUUID().toString().replace("-", "").substring(0, 30));
        transfer.setPayer(party(ACCOUNT, TAXPAYER, BRANCH));
        transfer.setPayee(party("35050161843600001234", "厦门示例供应链有限公司", "402873300213"));
        transfer.setAmount(new BigDecimal("12.34"));
        transfer.setUsage("货款");
        return transfer;
    }

    private static Party party(String account, String name, String bank) {
        Party party = new Party();
        party.setAccount(account);
        party.setName(name);
        party.setBankCode(bank);
        return party;
    }

    private static String serial8() {
        return String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
    }

    static XMLGregorianCalendar calendar(String text) {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
