/* Calls operations with gSOAP and its wsse plugin: signed by X.509 over http, with a UsernameToken digest over https. See ../README.md. */
#include "fintax.nsmap"
#include "soapH.h"
#include "wsseapi.h"
#include "proven.h"
#include <openssl/rand.h>

#define SERVICE "100000000001"
#define BANK "100000000102"
#define LEGACY_BANK "100000000103"
#define TAX_BUREAU "100000000201"
#define TEXT "增值税 𠮷 💶 <&>"
#define TAXPAYER "福州示例科技有限公司"
#define BRANCH "102100009980"
#define ACCOUNT "6222021001116245702"
#define LIFETIME_SECONDS 300

static const char *base, *tls_base, *keys;
static char work_date[11];
static int failures;

/* What one call needs: the message parts of a call live in its soap. */
struct call {
    struct soap *soap;
    X509 *certificate;
    EVP_PKEY *key;
};

static char *path(struct soap *soap, const char *format, const char *node)
{
    char text[1024];
    int length = snprintf(text, sizeof text, "%s/", keys);
    snprintf(text + length, sizeof text - length, format, node);
    return soap_strdup(soap, text);
}

static void check(const char *name, int holds, struct soap *soap)
{
    if (holds) {
        printf("ok %s\n", name);
        return;
    }
    failures++;
    printf("FAIL %s: %s %s\n", name, soap->error && soap_fault_string(soap) ? soap_fault_string(soap) : "not what was expected",
        soap->error && soap_fault_detail(soap) ? soap_fault_detail(soap) : "");
}

static struct call begin(void)
{
    struct call call = { soap_new1(SOAP_XML_CANONICAL | SOAP_C_UTFSTRING) };
    soap_set_namespaces(call.soap, namespaces);
    soap_register_plugin(call.soap, soap_wsse);
    /* The library trusts whatever this authority certified; is_proven trusts the service alone. */
    call.soap->cafile = path(call.soap, "%s-ca.crt.pem", "demo");
    soap_wsse_verify_auto(call.soap, SOAP_SMD_NONE, NULL, 0);
    return call;
}

/* A call whose Body and Timestamp the node signs. */
static struct call signing(const char *node)
{
    struct call call = begin();
    call.certificate = certificate(path(call.soap, "partners/%s/rsa.crt.pem", node));
    call.key = private_key(path(call.soap, "partners/%s/rsa.key.pem", node));
    soap_wsse_add_Timestamp(call.soap, "Time", LIFETIME_SECONDS);
    soap_wsse_add_BinarySecurityTokenX509(call.soap, "X509Token", call.certificate);
    soap_wsse_add_KeyInfo_SecurityTokenReferenceX509(call.soap, "#X509Token");
    soap_wsse_sign_body(call.soap, SOAP_SMD_SIGN_RSA_SHA256, call.key, 0);
    return call;
}

/* A call over TLS with the node's user name and the digest of its password. */
static struct call naming(const char *node)
{
    struct call call = begin();
    char user[64], password[256];
    FILE *stream = opened(path(call.soap, "partners/%s/password.txt", node));
    if (!fgets(password, sizeof password, stream)) {
        exit(1);
    }
    fclose(stream);
    password[strcspn(password, "\r\n")] = '\0';
    snprintf(user, sizeof user, "user-%s", node);
    soap_ssl_client_context(call.soap, SOAP_SSL_REQUIRE_SERVER_AUTHENTICATION | SOAP_SSL_SKIP_HOST_CHECK, NULL, NULL,
        path(call.soap, "%s-ca.crt.pem", "demo"), NULL, NULL);
    soap_wsse_add_Timestamp(call.soap, "Time", LIFETIME_SECONDS);
    soap_wsse_add_UsernameTokenDigest(call.soap, "User", user, password);
    return call;
}

static int is_proven(struct soap *soap)
{
    return is_proven_by(soap, path(soap, "%s-rsa.crt.pem", "service"));
}

static void end(struct call *call)
{
    soap_wsse_verify_done(call->soap);
    X509_free(call->certificate);
    EVP_PKEY_free(call->key);
    soap_destroy(call->soap);
    soap_end(call->soap);
    soap_free(call->soap);
}

static const char *address(struct soap *soap, const char *of, const char *service)
{
    char text[256];
    snprintf(text, sizeof text, "%s/%s", of, service);
    return soap_strdup(soap, text);
}

static char *digits8(struct soap *soap)
{
    unsigned number;
    char text[9];
    RAND_bytes((unsigned char *)&number, sizeof number);
    snprintf(text, sizeof text, "%08u", number % 100000000u);
    return soap_strdup(soap, text);
}

static struct ns3__RequestHeader *header(struct soap *soap, const char *sender)
{
    struct ns3__RequestHeader *header = soap_new_ns3__RequestHeader(soap, 1);
    soap_default_ns3__RequestHeader(soap, header);
    header->MessageId = soap_strdup(soap, soap_rand_uuid(soap, ""));
    header->Sender = soap_strdup(soap, sender);
    header->Receiver = SERVICE;
    header->WorkDate = work_date;
    header->SentAt = time(NULL);
    header->ServiceVersion = "1.0";
    return header;
}

static void platform(struct call call, const char *of, const char *sender, const char *suffix)
{
    struct soap *soap = call.soap;
    struct ns1__Ping ping;
    struct ns1__PingResponse pong;
    char name[64];
    soap_default_ns1__Ping(soap, &ping);
    ping.Header = header(soap, sender);
    ping.Echo = TEXT;
    snprintf(name, sizeof name, "PlatformService.Ping%s", suffix);
    check(name, !soap_call___ns1__Ping(soap, address(soap, of, "PlatformService"), NULL, &ping, &pong)
        && is_proven(soap) && !strcmp(pong.Echo, TEXT), soap);
    snprintf(name, sizeof name, "refuse another signer of Ping%s", suffix);
    check(name, !is_proven_by(soap, path(soap, "partners/%s/rsa.crt.pem", BANK)), soap);
    end(&call);
}

static void status(struct call call)
{
    struct soap *soap = call.soap;
    struct ns1__GetServiceStatus ask;
    struct ns1__GetServiceStatusResponse answer;
    int holds;
    soap_default_ns1__GetServiceStatus(soap, &ask);
    ask.Header = header(soap, BANK);
    holds = !soap_call___ns1__GetServiceStatus(soap, address(soap, base, "PlatformService"), NULL, &ask, &answer) && is_proven(soap);
    if (holds) {
        snprintf(work_date, sizeof work_date, "%s", answer.Status->WorkDate);
    }
    check("PlatformService.GetServiceStatus", holds, soap);
    end(&call);
}

static void fill(struct soap *soap, struct ns4__DeductTax *request, const char *trace_no, const char *amount)
{
    struct ns4__TaxItem *item = soap_new_ns4__TaxItem(soap, 1);
    char voucher[32];
    soap_default_ns4__DeductTax(soap, request);
    soap_default_ns4__TaxItem(soap, item);
    request->Header = header(soap, TAX_BUREAU);
    request->Key = soap_new_ns4__TransactionKey(soap, 1);
    request->Key->TaxOrgCode = "13501000000";
    request->Key->EntrustDate = work_date;
    request->Key->TraceNo = soap_strdup(soap, trace_no);

    request->Transfer = soap_new_ns4__Transfer(soap, 1);
    soap_default_ns4__Transfer(soap, request->Transfer);
    request->Transfer->HandleType = ns4__HandleType__1;
    request->Transfer->PayeeOrgCode = "1901000000";
    request->Transfer->PayeeAccount = "270000000001";
    request->Transfer->PayeeName = "国家金库福州市中心支库";
    request->Transfer->PayerBankCode = request->Transfer->PayerOpenBankCode = BRANCH;

    request->Payment = soap_new_ns4__Payment(soap, 1);
    soap_default_ns4__Payment(soap, request->Payment);
    snprintf(voucher, sizeof voucher, "3501%s", trace_no);
    request->Payment->PayerAccount = ACCOUNT;
    request->Payment->PayerName = request->Payment->TaxpayerName = TAXPAYER;
    request->Payment->Amount = item->Amount = soap_strdup(soap, amount);
    request->Payment->TaxVoucherNo = soap_strdup(soap, voucher);
    request->Payment->BillDate = work_date;
    request->Payment->TaxpayerId = "91350100M000100Y43";
    request->Payment->ProtocolNo = "AG20260001";
    request->Payment->BudgetType = ns4__BudgetType__1;
    request->Payment->TrimSign = ns4__TrimSign__0;
    request->Payment->TaxItems = soap_new_ns4__TaxItems(soap, 1);
    request->Payment->TaxItems->__sizeTaxItem = 1;
    request->Payment->TaxItems->TaxItem = item;

    item->ProjectId = 1;
    item->BudgetSubjectCode = "101010106";
    item->DueDate = work_date;
    item->TaxTypeName = "增值税";
    item->BudgetLevel = ns4__BudgetLevel__0;
    item->PeriodStart = "2026-01-01";
    item->PeriodEnd = "2026-01-31";
    item->TaxKind = "1";
}

static int deduct(struct soap *soap, const char *trace_no, const char *amount, struct ns4__DeductTaxResponse *answer)
{
    struct ns4__DeductTax request;
    fill(soap, &request, trace_no, amount);
    return soap_call___ns4__DeductTax(soap, address(soap, base, "TaxPaymentService"), NULL, &request, answer);
}

static void payments(void)
{
    struct ns4__DeductTaxResponse answer;
    struct call first = signing(TAX_BUREAU), second = signing(TAX_BUREAU), third = signing(TAX_BUREAU);
    char *trace_no = digits8(first.soap);

    check("TaxPaymentService.DeductTax", !deduct(first.soap, trace_no, "128.50", &answer) && is_proven(first.soap)
        && answer.Receipt->State == ns4__TransactionState__SUCCEEDED, first.soap);

    /* The same intent again has the same receipt. */
    if (!first.soap->error) {
        char *serial_no = answer.Receipt->BankSerialNo;
        check("TaxPaymentService.DeductTax again gives the same receipt", !deduct(second.soap, trace_no, "128.50", &answer) && is_proven(second.soap)
            && !strcmp(answer.Receipt->BankSerialNo, serial_no), second.soap);
    }

    /* A typed fault: its detail is a structure of its own, and it is signed as well. */
    if (deduct(third.soap, trace_no, "128.51", &answer)) {
        struct SOAP_ENV__Detail *detail = third.soap->fault->SOAP_ENV__Detail ? third.soap->fault->SOAP_ENV__Detail : third.soap->fault->detail;
        struct ns2__DuplicateConflictFault *fault = detail ? detail->ns2__DuplicateConflictFault : NULL;
        check("TaxPaymentService.DeductTax under the same key with another amount", fault && is_proven(third.soap) && !strcmp(fault->Code, "FT4001") && fault->Original->FirstSeen > 0, third.soap);
    } else {
        check("TaxPaymentService.DeductTax under the same key with another amount", 0, third.soap);
    }

    end(&third);
    end(&second);
    end(&first);
}

int main(int argc, char **argv)
{
    time_t now = time(NULL);
    if (argc != 4) {
        return 2;
    }
    base = argv[1];
    tls_base = argv[2];
    keys = argv[3];
    strftime(work_date, sizeof work_date, "%Y-%m-%d", gmtime(&now));
    soap_ssl_init();

    platform(signing(BANK), base, BANK, "");
    status(signing(BANK));
    payments();
    platform(naming(LEGACY_BANK), tls_base, LEGACY_BANK, " with UsernameToken");
    return failures > 0;
}
