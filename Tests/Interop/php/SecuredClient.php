<?php

declare(strict_types=1);

const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const MESSAGE_SECURITY = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0';
const USERNAME_PROFILE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0';
const X509_PROFILE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0';

/** SoapClient knows nothing of WS-Security: this one adds it to what goes out and verifies what comes back, by DOM and OpenSSL alone. */
final class SecuredClient extends SoapClient
{
    /** The Body of the last reply as it came. */
    public string $lastBody = '';

    public function __construct(string $address, private Identity $identity, private string $serviceCertificate, string $ca, int $version = SOAP_1_1)
    {
        parent::__construct("$address?wsdl", [
            'cache_wsdl' => WSDL_CACHE_NONE,
            'soap_version' => $version,
            'location' => $address, // PHP takes the first port of the WSDL; both have the same address.
            'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
            'stream_context' => stream_context_create(['ssl' => ['cafile' => $ca]]),
        ]);
    }

    public function __doRequest(string $request, string $location, string $action, int $version, bool $oneWay = false): ?string
    {
        $reply = parent::__doRequest($this->identity->secure($request), $location, $action, $version, $oneWay);
        if ($reply === null || $reply === '') {
            throw new RuntimeException('no reply');
        }
        $this->verify($reply);
        preg_match('~<(?:\w+:)?Body[ >].*</(?:\w+:)?Body>~s', $reply, $body);
        $this->lastBody = $body[0];
        return $reply;
    }

    /** [DSIG §3.2] The signature over SignedInfo, then each reference; then that Body and Timestamp are among them. */
    private function verify(string $reply): void
    {
        $document = parsed($reply);
        $xpath = paths($document);
        $signature = one($xpath->query('/*/*[local-name()="Header"]/wsse:Security/ds:Signature'));
        $signedInfo = one($xpath->query('ds:SignedInfo', $signature));
        if ($xpath->evaluate('string(ds:SignatureMethod/@Algorithm)', $signedInfo) !== RSA_SHA256) {
            throw new RuntimeException('the reply is signed with another algorithm');
        }
        $value = base64_decode($xpath->evaluate('string(ds:SignatureValue)', $signature));
        if (openssl_verify($signedInfo->C14N(true), $value, $this->serviceCertificate, OPENSSL_ALGO_SHA256) !== 1) {
            throw new RuntimeException('the signature of the reply is wrong');
        }

        $signed = [];
        foreach ($xpath->query('ds:Reference', $signedInfo) as $reference) {
            $id = substr($reference->getAttribute('URI'), 1);
            $element = one($xpath->query("//*[@wsu:Id='$id']"));
            $digest = base64_encode(hash('sha256', $element->C14N(true), true));
            if ($digest !== $xpath->evaluate('string(ds:DigestValue)', $reference)) {
                throw new RuntimeException("the digest of {$element->localName} is wrong");
            }
            $signed[] = $element;
        }
        foreach (['/*/*[local-name()="Body"]', '/*/*[local-name()="Header"]/wsse:Security/wsu:Timestamp'] as $part) {
            if (!in_array(one($xpath->query($part)), $signed, true)) {
                throw new RuntimeException("not signed: $part");
            }
        }
    }
}

/** Who calls, and how it is proven. */
abstract class Identity
{
    /** The request with a security header: a Timestamp, and what `prove` adds. */
    public function secure(string $request): string
    {
        $document = parsed($request);
        $envelope = $document->documentElement;
        $body = one(paths($document)->query('/*/*[local-name()="Body"]'));
        $body->setAttributeNS(WSU, 'wsu:Id', 'body');

        $header = $envelope->insertBefore($document->createElementNS($envelope->namespaceURI, $envelope->prefix . ':Header'), $body);
        $security = $header->appendChild($document->createElementNS(WSSE, 'wsse:Security'));
        $security->setAttributeNS($envelope->namespaceURI, $envelope->prefix . ':mustUnderstand', '1');
        $created = gmdate('Y-m-d\TH:i:s\Z');
        $expires = gmdate('Y-m-d\TH:i:s\Z', time() + 300);
        $timestamp = append($security, '<wsu:Timestamp xmlns:wsu="' . WSU . '" wsu:Id="timestamp">'
            . "<wsu:Created>$created</wsu:Created><wsu:Expires>$expires</wsu:Expires></wsu:Timestamp>");
        $this->prove($security, $body, $timestamp, $created);
        return $document->saveXML();
    }

    abstract protected function prove(DOMElement $security, DOMElement $body, DOMElement $timestamp, string $created): void;
}

final class Signer extends Identity
{
    public function __construct(private string $key, private string $certificate)
    {
    }

    protected function prove(DOMElement $security, DOMElement $body, DOMElement $timestamp, string $created): void
    {
        $token = preg_replace('/-----[A-Z ]+-----|\s/', '', $this->certificate);
        append($security, '<wsse:BinarySecurityToken xmlns:wsse="' . WSSE . '" xmlns:wsu="' . WSU . '" wsu:Id="token" EncodingType="'
            . MESSAGE_SECURITY . '#Base64Binary" ValueType="' . X509_PROFILE . "#X509v3\">$token</wsse:BinarySecurityToken>");

        $references = $this->reference('body', $body) . $this->reference('timestamp', $timestamp);
        $signature = append($security, '<ds:Signature xmlns:ds="' . DS . '"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="' . EXC_C14N
            . '"/><ds:SignatureMethod Algorithm="' . RSA_SHA256 . "\"/>$references</ds:SignedInfo></ds:Signature>");
        openssl_sign($signature->firstChild->C14N(true), $value, $this->key, OPENSSL_ALGO_SHA256);
        append($signature, '<ds:SignatureValue xmlns:ds="' . DS . '">' . base64_encode($value) . '</ds:SignatureValue>');
        append($signature, '<ds:KeyInfo xmlns:ds="' . DS . '"><wsse:SecurityTokenReference xmlns:wsse="' . WSSE
            . '"><wsse:Reference URI="#token" ValueType="' . X509_PROFILE . '#X509v3"/></wsse:SecurityTokenReference></ds:KeyInfo>');
    }

    private function reference(string $id, DOMElement $element): string
    {
        $digest = base64_encode(hash('sha256', $element->C14N(true), true));
        return "<ds:Reference URI=\"#$id\"><ds:Transforms><ds:Transform Algorithm=\"" . EXC_C14N . '"/></ds:Transforms>'
            . '<ds:DigestMethod Algorithm="' . SHA256 . "\"/><ds:DigestValue>$digest</ds:DigestValue></ds:Reference>";
    }
}

final class User extends Identity
{
    public function __construct(private string $name, private string $password)
    {
    }

    protected function prove(DOMElement $security, DOMElement $body, DOMElement $timestamp, string $created): void
    {
        $nonce = random_bytes(16);
        $digest = base64_encode(sha1($nonce . $created . $this->password, true)); // [UTP §3.1]
        append($security, '<wsse:UsernameToken xmlns:wsse="' . WSSE . '" xmlns:wsu="' . WSU . "\"><wsse:Username>{$this->name}</wsse:Username>"
            . '<wsse:Password Type="' . USERNAME_PROFILE . "#PasswordDigest\">$digest</wsse:Password>"
            . '<wsse:Nonce EncodingType="' . MESSAGE_SECURITY . '#Base64Binary">' . base64_encode($nonce) . '</wsse:Nonce>'
            . "<wsu:Created>$created</wsu:Created></wsse:UsernameToken>");
    }
}

function parsed(string $xml): DOMDocument
{
    $document = new DOMDocument();
    if (!$document->loadXML($xml)) {
        throw new RuntimeException('not XML');
    }
    return $document;
}

function paths(DOMDocument $document): DOMXPath
{
    $xpath = new DOMXPath($document);
    foreach (['wsse' => WSSE, 'wsu' => WSU, 'ds' => DS] as $prefix => $namespace) {
        $xpath->registerNamespace($prefix, $namespace);
    }
    return $xpath;
}

function one(DOMNodeList $nodes): DOMElement
{
    if ($nodes->length !== 1) {
        throw new RuntimeException("expected one element, found {$nodes->length}");
    }
    return $nodes->item(0);
}

function append(DOMElement $parent, string $xml): DOMElement
{
    $fragment = $parent->ownerDocument->createDocumentFragment();
    $fragment->appendXML($xml);
    return $parent->appendChild($fragment->firstChild);
}
