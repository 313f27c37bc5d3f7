/* PlatformService by gSOAP and its wsse plugin, which answers as the path says. Its only argument is the folder of keys. See ../../README.md. */
#include "fintax.nsmap"
#include "soapH.h"
#include "wsseapi.h"
#include "wsaapi.h"
#include "proven.h"
#include <pthread.h>

#define LIFETIME_SECONDS 300

static const char *keys;

static const char *key_file(struct soap *soap, const char *name)
{
    char text[1024];
    snprintf(text, sizeof text, "%s/%s", keys, name);
    return soap_strdup(soap, text);
}

static int answers(struct soap *soap, const char *how)
{
    return !strcmp(soap->path + 1, how);
}

/* Another digit in the reply, after it was signed. */
static int send_altered(struct soap *soap, const char *bytes, size_t length)
{
    char *altered = soap_malloc(soap, length);
    size_t i;
    memcpy(altered, bytes, length);
    for (i = 0; i + 8 <= length; i++) {
        if (!memcmp(altered + i, "01234567", 8)) {
            altered[i] = '1';
        }
    }
    return ((int (*)(struct soap *, const char *, size_t))soap->user)(soap, altered, length);
}

static void secure(struct soap *soap, const char *request_id)
{
    int is_another = answers(soap, "signed-by-another");
    X509 *own = certificate(key_file(soap, is_another ? "another.pem" : "service.pem"));
    EVP_PKEY *key = private_key(key_file(soap, is_another ? "another.key" : "service.key"));

    soap_wsse_verify_done(soap);
    soap->header = NULL;
    if (answers(soap, "unsigned")) {
        return;
    }
    soap_header(soap);
    soap_wsse_add_Timestamp(soap, "Time", LIFETIME_SECONDS);
    soap->header->wsa5__RelatesTo = soap_new_wsa5__RelatesToType(soap, 1);
    soap_default_wsa5__RelatesToType(soap, soap->header->wsa5__RelatesTo);
    soap->header->wsa5__RelatesTo->__item = answers(soap, "of-another-request")
        ? "urn:uuid:00000000-0000-0000-0000-000000000000" : soap_strdup(soap, request_id);
    soap_wsse_add_BinarySecurityTokenX509(soap, "X509Token", own);
    soap_wsse_add_KeyInfo_SecurityTokenReferenceX509(soap, "#X509Token");
    soap_wsse_set_wsu_id(soap, "wsa5:RelatesTo");
    if (answers(soap, "body-not-signed")) {
        soap_wsse_sign(soap, SOAP_SMD_SIGN_RSA_SHA256, key, 0);
    } else {
        soap_wsse_sign_body(soap, SOAP_SMD_SIGN_RSA_SHA256, key, 0);
    }
    if (answers(soap, "altered")) {
        soap->user = (void *)soap->fsend;
        soap->fsend = send_altered;
    }
}

static int ping(struct soap *soap, struct ns1__Ping *request, struct ns1__PingResponse *reply)
{
    char *request_id;
    if (!is_proven_by(soap, key_file(soap, "client.pem")) || !soap->header->wsa5__MessageID) {
        soap_wsse_verify_done(soap);
        soap->header = NULL;
        return soap_sender_fault(soap, "The request is not its client's.", NULL);
    }
    request_id = soap_strdup(soap, soap->header->wsa5__MessageID);
    secure(soap, request_id);
    if (request->Echo && !strcmp(request->Echo, "fault")) {
        return soap_receiver_fault(soap, "The platform is closed.", NULL);
    }
    reply->Echo = request->Echo;
    reply->ResponseHeader = soap_new_ns3__ResponseHeader(soap, 1);
    soap_default_ns3__ResponseHeader(soap, reply->ResponseHeader);
    reply->ResponseHeader->MessageId = "20261123100100000009";
    reply->ResponseHeader->WorkDate = request->Header->WorkDate;
    reply->ResponseHeader->ProcessedAt = time(NULL);
    reply->ResponseHeader->TraceId = "0123456789abcdef0123456789abcdef";
    return SOAP_OK;
}

int __ns1__Ping(struct soap *soap, struct ns1__Ping *request, struct ns1__PingResponse *reply) { return ping(soap, request, reply); }
int __ns1__Ping_(struct soap *soap, struct ns1__Ping *request, struct ns1__PingResponse *reply) { return ping(soap, request, reply); }

static int closed(struct soap *soap) { return soap_receiver_fault(soap, "The platform is closed.", NULL); }
int __ns1__GetServiceStatus(struct soap *s, struct ns1__GetServiceStatus *q, struct ns1__GetServiceStatusResponse *r) { return closed(s); }
int __ns1__GetServiceStatus_(struct soap *s, struct ns1__GetServiceStatus *q, struct ns1__GetServiceStatusResponse *r) { return closed(s); }
int __ns1__ListResultCodes(struct soap *s, struct ns1__ListResultCodes *q, struct ns1__ListResultCodesResponse *r) { return closed(s); }
int __ns1__ListResultCodes_(struct soap *s, struct ns1__ListResultCodes *q, struct ns1__ListResultCodesResponse *r) { return closed(s); }

/* A fault that is sent to us, which WS-Addressing allows and nobody does. */
int SOAP_ENV__Fault(struct soap *s, char *code, char *string, char *actor, struct SOAP_ENV__Detail *detail, struct SOAP_ENV__Code *code12,
    struct SOAP_ENV__Reason *reason, char *node, char *role, struct SOAP_ENV__Detail *detail12)
{
    return SOAP_OK;
}

/* Until whoever started it closes its input. */
static void *end_with_input(void *nothing)
{
    while (getchar() != EOF) {
    }
    exit(0);
}

static struct soap *serving(void)
{
    struct soap *soap = soap_new1(SOAP_XML_CANONICAL | SOAP_C_UTFSTRING);
    soap_set_namespaces(soap, namespaces);
    soap_register_plugin(soap, soap_wsse);
    soap->cafile = key_file(soap, "client.pem");
    soap_wsse_verify_auto(soap, SOAP_SMD_NONE, NULL, 0);
    return soap;
}

int main(int argc, char **argv)
{
    struct soap *listener = soap_new();
    struct sockaddr_in bound;
    socklen_t length = sizeof bound;
    pthread_t input;
    keys = argv[1];
    if (!soap_valid_socket(soap_bind(listener, "127.0.0.1", 0, 16)) || getsockname(listener->master, (struct sockaddr *)&bound, &length)) {
        soap_print_fault(listener, stderr);
        return 1;
    }
    pthread_create(&input, NULL, end_with_input, NULL);
    printf("listening http://127.0.0.1:%d\n", ntohs(bound.sin_port));
    fflush(stdout);

    /* Each connection has a context of its own, since a signed answer leaves its keys and hooks in it. */
    while (soap_valid_socket(soap_accept(listener))) {
        struct soap *soap = serving();
        soap->socket = listener->socket;
        listener->socket = SOAP_INVALID_SOCKET;
        soap_serve(soap);
        soap_destroy(soap);
        soap_end(soap);
        soap_free(soap);
    }
    return 0;
}
