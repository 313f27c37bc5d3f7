/* Whether a message that gSOAP has read is signed by the one key that it should be, and its Body and Timestamp with it. */
#include <openssl/pem.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WSU "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"

static FILE *opened(const char *file)
{
    FILE *stream = fopen(file, "r");
    if (!stream) {
        printf("FAIL %s is not there\n", file);
        exit(1);
    }
    return stream;
}

static X509 *certificate(const char *file)
{
    FILE *stream = opened(file);
    X509 *read = PEM_read_X509(stream, NULL, NULL, NULL);
    fclose(stream);
    return read;
}

static EVP_PKEY *private_key(const char *file)
{
    FILE *stream = opened(file);
    EVP_PKEY *read = PEM_read_PrivateKey(stream, NULL, NULL, NULL);
    fclose(stream);
    return read;
}

/* Whether a reference of the signature names the element by its wsu:Id. */
static int is_signed(struct soap *soap, struct soap_dom_element *element)
{
    struct ds__SignedInfoType *signed_info = soap_wsse_SignedInfo(soap);
    struct soap_dom_attribute *id;
    int i;
    for (id = element ? element->atts : NULL; id; id = id->next) {
        for (i = 0; signed_info && id->nstr && !strcmp(id->nstr, WSU) && i < signed_info->__sizeReference; i++) {
            if (!strcmp(signed_info->Reference[i]->URI + 1, id->text)) {
                return 1;
            }
        }
    }
    return 0;
}

/* The only child of that name. */
static struct soap_dom_element *child(struct soap_dom_element *parent, const char *name)
{
    struct soap_dom_element *element, *found = NULL;
    for (element = parent ? parent->elts : NULL; element; element = element->next) {
        const char *colon = element->name ? strchr(element->name, ':') : NULL;
        if (element->name && !strcmp(colon ? colon + 1 : element->name, name)) {
            if (found) {
                return NULL;
            }
            found = element;
        }
    }
    return found;
}

/*
 * The message, a fault too, must be signed by that certificate. The library checked its digests while it read; which elements they cover it cannot tell: its
 * soap_wsse_verify_body counts the Body as a part of the last header block, where that one is signed. So it is looked up here.
 */
static int is_proven_by(struct soap *soap, const char *file)
{
    X509 *shown = soap_wsse_get_BinarySecurityTokenX509(soap, NULL);
    X509 *service = certificate(file);
    struct soap_dom_element *security = child(child(soap->dom, "Header"), "Security");
    int proven = shown && !X509_cmp(shown, service)
        && is_signed(soap, child(soap->dom, "Body"))
        && is_signed(soap, child(security, "Timestamp"))
        && !soap_wsse_verify_Timestamp(soap);
    X509_free(service);
    X509_free(shown);
    return proven;
}
