<?php

// Makes the calls of ../calls.json with PHP's SoapClient: signed by X.509, with a UsernameToken digest over https. See ../README.md.
declare(strict_types=1);

require __DIR__ . '/SecuredClient.php';

[, $base, $tlsBase, $keys] = $argv;
$calls = json_decode(file_get_contents(__DIR__ . '/../calls.json'), true, flags: JSON_THROW_ON_ERROR);

/** What stands for {name} in a request; replies add to it. */
$known = ['workDate' => gmdate('Y-m-d'), 'run' => sprintf('%04d', random_int(0, 9_999))];
$lastRequest = [];
$bodies = [];
$failures = 0;

function connect(array $call, bool $signs): SecuredClient
{
    global $base, $tlsBase, $keys;
    $own = "$keys/partners/{$call['sender']}";
    $identity = $signs
        ? new Signer(file_get_contents("$own/rsa.key.pem"), file_get_contents("$own/rsa.crt.pem"))
        : new User("user-{$call['sender']}", trim(file_get_contents("$own/password.txt")));
    $version = ($call['soap'] ?? '1.1') === '1.2' ? SOAP_1_2 : SOAP_1_1;
    $address = ($signs ? $base : $tlsBase) . '/' . $call['service'];
    return new SecuredClient($address, $identity, file_get_contents("$keys/service-rsa.crt.pem"), "$keys/demo-ca.crt.pem", $version);
}

function head(string $sender): array
{
    global $known;
    return ['MessageId' => vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4)), 'Sender' => $sender,
        'Receiver' => '100000000001', 'WorkDate' => $known['workDate'], 'SentAt' => gmdate('Y-m-d\TH:i:s\Z'), 'ServiceVersion' => '1.0',
        'ResendFlag' => false, 'ValidateOnly' => false];
}

/** The value with what is known in the place of every {name}. */
function filled(array $value): array
{
    global $known;
    return json_decode(preg_replace_callback('/{(\w+)}/', fn ($name) => $known[$name[1]], json_encode($value)), true);
}

/** What stands at the path, as text; of a list, its first item. */
function at(mixed $reply, string $path): string
{
    foreach (explode('.', $path) as $name) {
        $reply = $reply->$name ?? throw new RuntimeException("no $name in the reply");
        $reply = is_array($reply) ? $reply[0] : $reply;
    }
    return is_bool($reply) ? var_export($reply, true) : (string) $reply;
}

/** The reply, or the detail of the fault that is expected instead. */
function send(SecuredClient $client, array $call): object
{
    global $lastRequest;
    $lastRequest = filled($call['request'] ?? $lastRequest);
    try {
        $reply = $client->{$call['operation']}(['Header' => head($call['sender'])] + $lastRequest);
    } catch (SoapFault $fault) {
        // PHP turns the detail into objects, by the types of the WSDL.
        return $fault->detail->{$call['fault'] ?? ''} ?? throw $fault;
    }
    return isset($call['fault']) ? throw new RuntimeException('no fault') : $reply;
}

function expect(string $of, string $actual, string $expected): void
{
    if ($expected === '*' ? $actual === '' : $actual !== $expected) {
        throw new RuntimeException("$of: expected $expected, got $actual");
    }
}

function make(array $call, bool $signs): void
{
    global $known, $bodies;
    static $clients = [];
    $client = $clients[implode(' ', [$call['service'], $call['sender'], $call['soap'] ?? '', $signs])] ??= connect($call, $signs);
    $reply = send($client, $call);
    foreach (filled($call['expect'] ?? []) as $path => $expected) {
        expect($path, at($reply, $path), $expected);
    }
    foreach ($call['digest'] ?? [] as $content => $digest) {
        expect($content, hash('sha256', at($reply, $content)), at($reply, $digest));
    }
    if ($call['sameBody'] ?? false) {
        expect('Body', $client->lastBody, $bodies[$call['operation']]);
    }
    $bodies[$call['operation']] = $client->lastBody;
    foreach ($call['keep'] ?? [] as $name => $path) {
        $known[$name] = at($reply, $path);
    }
}

function makeAll(array $group, bool $signs): void
{
    global $failures;
    foreach ($group as $call) {
        $name = trim("{$call['service']}.{$call['operation']} " . ($call['as'] ?? ''));
        try {
            make($call, $signs);
            echo "ok $name\n";
        } catch (Throwable $problem) { // Whatever went wrong is the answer of this call, and the others are still made.
            $failures++;
            echo "FAIL $name: " . get_class($problem) . ': ' . str_replace("\n", ' ', $problem->getMessage()) . "\n";
        }
    }
}

makeAll($calls['signed'], true);
makeAll($calls['withPassword'], false);
exit($failures > 0 ? 1 : 0);
