import fintax.bank.v1.AccountBalances;
import fintax.bank.v1.Accounts;
import fintax.bank.v1.BankAccountService;
import fintax.bank.v1.BankAccountService_Service;
import fintax.bank.v1.BusinessRuleFaultMessage;
import fintax.bank.v1.Statement;
import fintax.bank.v1.StatementQuery;
import fintax.bank.v1.TransferQuery;
import fintax.bank.v1.TransferReceipt;
import fintax.bank.v1.TransferStatus;
import fintax.common.v1.ResponseHeader;
import fintax.ops.v1.PlatformService;
import fintax.ops.v1.PlatformService_Service;
import fintax.ops.v1.PlatformStatus;
import fintax.ops.v1.ResultCodeEntries;
import fintax.taxpayment.v1.AgreementAnswer;
import fintax.taxpayment.v1.DeductionReceipt;
import fintax.taxpayment.v1.DuplicateConflictFaultMessage;
import fintax.taxpayment.v1.Reversal;
import fintax.taxpayment.v1.ReversalReceipt;
import fintax.taxpayment.v1.SearchType;
import fintax.taxpayment.v1.TaxPaymentService;
import fintax.taxpayment.v1.TaxPaymentService_Service;
import fintax.taxpayment.v1.TransactionKey;
import fintax.taxpayment.v1.TransactionQuery;
import fintax.taxpayment.v1.TransactionState;
import fintax.taxpayment.v1.TransactionStatus;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.Holder;

/** Calls every operation with JAX-WS RI and WSS4J: signed by X.509 over http, encrypted, with a UsernameToken over https. See ../README.md. */
public final class Client {
    private interface Action {
        void run() throws Exception;
    }

    private final String base;
    private final String tlsBase;
    private final Keys keys;
    private final Values values = new Values();
    private int failures;

    private Client(String base, String tlsBase, Keys keys) {
        this.base = base;
        this.tlsBase = tlsBase;
        this.keys = keys;
    }

    public static void main(String[] arguments) throws Exception {
        Client client = new Client(arguments[0], arguments[1], new Keys(arguments[2]));
        client.keys.trustForTls();
        client.platform();
        client.payments();
        client.bank();
        client.encryptingBank();
        client.legacyBank();
        client.revoke();
        // The tax bureau of the demo is registered for it.
        client.check("SignatureConfirmation", () -> expect(Security.confirmations > 0, true));
        System.exit(client.failures > 0 ? 1 : 0);
    }

    private void platform() throws Exception {
        PlatformService service = secured(platformService(base), Security.signing(keys, Values.BANK));
        check("Ping", () -> expect(ping(service, Values.BANK), Values.TEXT));
        check("GetServiceStatus", () -> values.workDate = status(service, Values.BANK).getWorkDate());
        check("ListResultCodes", () -> expect(codes(service, Values.BANK).getResultCode().stream()
            .anyMatch(entry -> "FT4001".equals(entry.getCode())), true));
    }

    private void payments() throws Exception {
        Security security = Security.signing(keys, Values.TAX_BUREAU);
        TaxPaymentService service = secured(taxPaymentService().getTaxPaymentServiceSoap11(), security);
        TaxPaymentService twelve = secured(taxPaymentService().getTaxPaymentServiceSoap12(), security);
        TransactionKey key = values.newKey();

        check("VerifyAgreement", () -> {
            Holder<AgreementAnswer> answer = new Holder<>();
            service.verifyAgreement(values.header(Values.TAX_BUREAU), values.agreement(), new Holder<>(), answer);
            expect(answer.value.getVcResult(), "0");
        });
        check("DeductTax", () -> expect(deduct(service, key, "128.50").getState(), TransactionState.SUCCEEDED));
        byte[] first = security.lastBody;
        check("DeductTax again gives the same Body", () -> {
            deduct(service, key, "128.50");
            expect(Arrays.equals(first, security.lastBody), true);
        });
        check("DuplicateConflictFault", () -> conflict(service, key));
        check("DuplicateConflictFault in SOAP 1.2", () -> conflict(twelve, key));
        check("QueryTransaction in SOAP 1.2", () -> {
            TransactionQuery query = new TransactionQuery();
            query.setSearchType(SearchType.TRANSACTION);
            query.setOriginalMsgNo("1001");
            query.setKey(key);
            Holder<TransactionStatus> found = new Holder<>();
            twelve.queryTransaction(values.header(Values.TAX_BUREAU), query, new Holder<>(), found);
            expect(found.value.getState(), TransactionState.SUCCEEDED);
        });
        check("ReverseDeduction", () -> {
            Reversal reversal = new Reversal();
            reversal.setOriginal(key);
            reversal.setReason("重复缴款");
            Holder<ReversalReceipt> receipt = new Holder<>();
            service.reverseDeduction(values.header(Values.TAX_BUREAU), values.newCancelKey(), reversal, new Holder<>(), receipt);
            expect(receipt.value.getCancelAnswer(), "1");
        });
    }

    private void bank() throws Exception {
        BankAccountService service = secured(
            new BankAccountService_Service(new URL(base + "/BankAccountService?wsdl")).getBankAccountServiceSoap11(),
            Security.signing(keys, Values.BANK));
        fintax.bank.v1.Transfer transfer = values.transfer();

        check("GetBalances", () -> {
            Accounts accounts = new Accounts();
            accounts.getAccount().add(Values.ACCOUNT);
            Holder<AccountBalances> balances = new Holder<>();
            service.getBalances(values.header(Values.BANK), accounts, new Holder<>(), balances);
            expect(balances.value.getBalance().get(0).getBalance().scale(), 2);
        });
        check("GetStatement", () -> {
            StatementQuery query = new StatementQuery();
            query.setAccount(Values.ACCOUNT);
            query.setFrom(values.workDate);
            query.setTo(values.workDate);
            Holder<Statement> statement = new Holder<>();
            service.getStatement(values.header(Values.BANK), query, new Holder<>(), statement);
            expect(statement.value.getEntries().getEntry().isEmpty(), false);
        });
        check("SubmitTransfer", () -> {
            Holder<TransferReceipt> receipt = new Holder<>();
            service.submitTransfer(values.header(Values.BANK), transfer, new Holder<>(), receipt);
            expect(receipt.value.getClientSerialNo(), transfer.getClientSerialNo());
        });
        check("QueryTransfer", () -> {
            TransferQuery query = new TransferQuery();
            query.setClientSerialNo(transfer.getClientSerialNo());
            Holder<TransferStatus> status = new Holder<>();
            service.queryTransfer(values.header(Values.BANK), query, new Holder<>(), status);
            expect(status.value.isFound(), true);
        });
    }

    private void encryptingBank() throws Exception {
        Security security = Security.encrypting(keys, Values.ENCRYPTING_BANK);
        PlatformService platform = secured(platformService(base), security);
        BankAccountService bank = secured(
            new BankAccountService_Service(new URL(base + "/BankAccountService?wsdl")).getBankAccountServiceSoap12(), security);

        check("Ping encrypted", () -> expect(ping(platform, Values.ENCRYPTING_BANK), Values.TEXT));
        check("GetBalances encrypted in SOAP 1.2", () -> {
            Accounts accounts = new Accounts();
            accounts.getAccount().add(Values.ENCRYPTING_ACCOUNT);
            Holder<AccountBalances> balances = new Holder<>();
            bank.getBalances(values.header(Values.ENCRYPTING_BANK), accounts, new Holder<>(), balances);
            expect(balances.value.getBalance().get(0).getBalance().scale(), 2);
        });
        check("BusinessRuleFault encrypted", () -> {
            StatementQuery query = new StatementQuery();
            query.setAccount(Values.ENCRYPTING_ACCOUNT);
            query.setFrom(values.workDate);
            query.setTo(Values.calendar("2020-01-01"));
            try {
                bank.getStatement(values.header(Values.ENCRYPTING_BANK), query, new Holder<>(), new Holder<>());
            } catch (BusinessRuleFaultMessage fault) {
                return;
            }
            throw new IllegalStateException("no fault");
        });
    }

    private void legacyBank() throws Exception {
        check("load PlatformService?wsdl over https", () -> platformService(tlsBase));
        PlatformService service = secured(platformService(tlsBase), Security.usernameToken(keys, Values.LEGACY_BANK));
        check("Ping with UsernameToken", () -> expect(ping(service, Values.LEGACY_BANK), Values.TEXT));
        check("GetServiceStatus with UsernameToken", () -> expect(status(service, Values.LEGACY_BANK).getState() == null, false));
        check("ListResultCodes with UsernameToken", () -> expect(codes(service, Values.LEGACY_BANK).getResultCode().isEmpty(), false));
    }

    /** Last, because it takes away what the deductions stand on. */
    private void revoke() throws Exception {
        TaxPaymentService service = secured(taxPaymentService().getTaxPaymentServiceSoap11(), Security.signing(keys, Values.TAX_BUREAU));
        check("RevokeAgreement", () -> {
            Holder<AgreementAnswer> answer = new Holder<>();
            service.revokeAgreement(values.header(Values.TAX_BUREAU), values.agreement(), new Holder<>(), answer);
            expect(answer.value.getVcResult(), "0");
        });
    }

    private String ping(PlatformService service, String sender) throws Exception {
        Holder<String> echo = new Holder<>(Values.TEXT);
        service.ping(values.header(sender), echo, new Holder<>());
        return echo.value;
    }

    private PlatformStatus status(PlatformService service, String sender) throws Exception {
        Holder<PlatformStatus> status = new Holder<>();
        service.getServiceStatus(values.header(sender), new Holder<>(), status);
        return status.value;
    }

    private ResultCodeEntries codes(PlatformService service, String sender) throws Exception {
        Holder<ResultCodeEntries> codes = new Holder<>();
        service.listResultCodes(values.header(sender), new Holder<>(), codes);
        return codes.value;
    }

    private DeductionReceipt deduct(TaxPaymentService service, TransactionKey key, String amount) throws Exception {
        Holder<DeductionReceipt> receipt = new Holder<>();
        service.deductTax(values.header(Values.TAX_BUREAU), key, Values.toTreasury(), values.payment(key, amount),
            new Holder<ResponseHeader>(), receipt);
        return receipt.value;
    }

    /** The fault is an exception of its own type, with its detail as an object. */
    private void conflict(TaxPaymentService service, TransactionKey key) throws Exception {
        try {
            deduct(service, key, "128.51");
        } catch (DuplicateConflictFaultMessage fault) {
            expect(fault.getFaultInfo().getCode(), "FT4001");
            expect(fault.getFaultInfo().getOriginal().getFirstSeen() == null, false);
            return;
        }
        throw new IllegalStateException("no fault");
    }

    private TaxPaymentService_Service taxPaymentService() throws Exception {
        return new TaxPaymentService_Service(new URL(base + "/TaxPaymentService?wsdl"));
    }

    private static PlatformService platformService(String address) throws Exception {
        return new PlatformService_Service(new URL(address + "/PlatformService?wsdl")).getPlatformServiceSoap11();
    }

    private static <T> T secured(T port, Security security) {
        ((BindingProvider) port).getBinding().setHandlerChain(List.of(security));
        return port;
    }

    private void check(String name, Action action) {
        try {
            action.run();
            System.out.println("ok " + name);
        } catch (Exception problem) {
            failures++;
            System.out.println("FAIL " + name + ": " + problem.toString().replace('\n', ' '));
        }
    }

    private static void expect(Object actual, Object expected) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + ", got " + actual);
        }
    }
}
