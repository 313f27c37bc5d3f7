<?php

// Calls every operation with PHP's SoapClient: signed by X.509 over http, with a UsernameToken digest over https. See ../README.md.
declare(strict_types=1);

require __DIR__ . '/SecuredClient.php';

const SERVICE = '100000000001';
const BANK = '100000000102';
const LEGACY_BANK = '100000000103';
const TAX_BUREAU = '100000000201';
const ACCOUNT = '6222021001116245702';
const TAXPAYER = '福州示例科技有限公司';
const TEXT = '增值税 𠮷 💶 <&>';

[, $base, $tlsBase, $keys] = $argv;
$workDate = gmdate('Y-m-d');
$failures = 0;

/** Runs one check; what it returns is there for the next ones. */
function check(string $name, callable $action): mixed
{
    global $failures;
    try {
        $result = $action();
        echo "ok $name\n";
        return $result;
    } catch (Throwable $problem) { // Whatever went wrong is the answer of this check, and the other checks still run.
        $failures++;
        echo "FAIL $name: " . get_class($problem) . ': ' . str_replace("\n", ' ', $problem->getMessage()) . "\n";
        return null;
    }
}

function expect(mixed $actual, mixed $expected): void
{
    if ($actual !== $expected) {
        throw new RuntimeException('expected ' . var_export($expected, true) . ', got ' . var_export($actual, true));
    }
}

function connect(string $address, string $service, Identity $identity, int $version = SOAP_1_1): SecuredClient
{
    global $keys;
    return new SecuredClient("$address/$service", $identity, file_get_contents("$keys/service-rsa.crt.pem"), "$keys/demo-ca.crt.pem", $version);
}

function signer(string $node): Signer
{
    global $keys;
    return new Signer(file_get_contents("$keys/partners/$node/rsa.key.pem"), file_get_contents("$keys/partners/$node/rsa.crt.pem"));
}

function user(string $node): User
{
    global $keys;
    return new User("user-$node", trim(file_get_contents("$keys/partners/$node/password.txt")));
}

function uuid(): string
{
    return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4));
}

function serial8(): string
{
    return sprintf('%08d', random_int(0, 99_999_999));
}

function head(string $sender): array
{
    global $workDate;
    return ['MessageId' => uuid(), 'Sender' => $sender, 'Receiver' => SERVICE, 'WorkDate' => $workDate, 'SentAt' => gmdate('Y-m-d\TH:i:s\Z'),
        'ServiceVersion' => '1.0', 'ResendFlag' => false, 'ValidateOnly' => false];
}

function agreement(): array
{
    global $workDate;
    return ['TaxOrgCode' => '13501000000', 'EntrustDate' => $workDate, 'VcNo' => serial8(), 'TaxpayerId' => '91350100M000100Y43',
        'TaxpayerName' => TAXPAYER, 'PayerOpenBankCode' => '102100009980', 'PayerBankCode' => '102100009980', 'PayerAccount' => ACCOUNT,
        'PayerName' => TAXPAYER, 'ProtocolNo' => 'AG20260001'];
}

function deduction(array $key, string $amount): array
{
    global $workDate;
    $item = ['ProjectId' => 1, 'BudgetSubjectCode' => '101010106', 'DueDate' => $workDate, 'TaxTypeName' => '增值税', 'BudgetLevel' => '0',
        'PeriodStart' => '2026-01-01', 'PeriodEnd' => '2026-01-31', 'TaxKind' => '1', 'Amount' => $amount];
    return [
        'Header' => head(TAX_BUREAU),
        'Key' => $key,
        'Transfer' => ['HandleType' => '1', 'PayeeOrgCode' => '1901000000', 'PayeeAccount' => '270000000001', 'PayeeName' => '国家金库福州市中心支库',
            'PayerBankCode' => '102100009980', 'PayerOpenBankCode' => '102100009980'],
        'Payment' => ['PayerAccount' => ACCOUNT, 'PayerName' => TAXPAYER, 'Amount' => $amount, 'TaxVoucherNo' => '3501' . $key['TraceNo'],
            'BillDate' => $workDate, 'TaxpayerId' => '91350100M000100Y43', 'TaxpayerName' => TAXPAYER, 'ProtocolNo' => 'AG20260001',
            'BudgetType' => '1', 'TrimSign' => '0', 'PrintVoucher' => false, 'Remarks' => ['Remark' => [TEXT]], 'TaxItems' => ['TaxItem' => [$item]]],
    ];
}

function conflict(SecuredClient $client, array $key): void
{
    try {
        $client->DeductTax(deduction($key, '128.51'));
    } catch (SoapFault $fault) {
        // PHP turns the detail into objects, by the types of the WSDL.
        if (!isset($fault->detail->DuplicateConflictFault)) {
            throw $fault;
        }
        expect($fault->detail->DuplicateConflictFault->Code, 'FT4001');
        expect($fault->detail->DuplicateConflictFault->Original->FirstSeen !== '', true);
        return;
    }
    throw new RuntimeException('no fault');
}

$platform = check('load PlatformService?wsdl', fn () => connect($base, 'PlatformService', signer(BANK)));
$payments = check('load TaxPaymentService?wsdl', fn () => connect($base, 'TaxPaymentService', signer(TAX_BUREAU)));
$bank = check('load BankAccountService?wsdl', fn () => connect($base, 'BankAccountService', signer(BANK)));
$twelve = check('load TaxPaymentService?wsdl for SOAP 1.2', fn () => connect($base, 'TaxPaymentService', signer(TAX_BUREAU), SOAP_1_2));
if ($failures > 0) {
    exit(1);
}

check('Ping', fn () => expect($platform->Ping(['Header' => head(BANK), 'Echo' => TEXT])->Echo, TEXT));
$workDate = check('GetServiceStatus', fn () => $platform->GetServiceStatus(['Header' => head(BANK)])->Status->WorkDate) ?? $workDate;
check('ListResultCodes', fn () => expect(
    in_array('FT4001', array_column($platform->ListResultCodes(['Header' => head(BANK)])->ResultCodes->ResultCode, 'Code'), true), true));

check('VerifyAgreement', fn () => expect(
    $payments->VerifyAgreement(['Header' => head(TAX_BUREAU), 'Agreement' => agreement()])->Answer->VcResult, '0'));
$key = ['TaxOrgCode' => '13501000000', 'EntrustDate' => $workDate, 'TraceNo' => serial8()];
$request = deduction($key, '128.50');
check('DeductTax', fn () => expect($payments->DeductTax($request)->Receipt->State, 'SUCCEEDED'));
$first = $payments->lastBody;
check('DeductTax again gives the same Body', function () use ($payments, $request, $first) {
    $payments->DeductTax(['Header' => head(TAX_BUREAU)] + $request);
    expect($payments->lastBody, $first);
});
check('DuplicateConflictFault', fn () => conflict($payments, $key));
check('DuplicateConflictFault in SOAP 1.2', fn () => conflict($twelve, $key));
check('QueryTransaction in SOAP 1.2', fn () => expect($twelve->QueryTransaction(['Header' => head(TAX_BUREAU), 'Query' => [
    'SearchType' => 'TRANSACTION', 'OriginalMsgNo' => '1001', 'Key' => $key]])->Transaction->State, 'SUCCEEDED'));
check('ReverseDeduction', fn () => expect($payments->ReverseDeduction(['Header' => head(TAX_BUREAU),
    'Key' => ['TaxOrgCode' => $key['TaxOrgCode'], 'EntrustDate' => $workDate, 'CancelNo' => serial8()],
    'Reversal' => ['Original' => $key, 'Reason' => '重复缴款']])->Receipt->CancelAnswer, '1'));

check('GetBalances', fn () => expect(preg_match('/^\d+\.\d\d$/', $bank->GetBalances(
    ['Header' => head(BANK), 'Accounts' => ['Account' => [ACCOUNT]]])->Balances->Balance[0]->Balance), 1));
check('GetStatement', fn () => expect(count($bank->GetStatement(['Header' => head(BANK),
    'Query' => ['Account' => ACCOUNT, 'From' => $workDate, 'To' => $workDate]])->Statement->Entries->Entry) > 0, true));
$transfer = ['ClientSerialNo' => bin2hex(random_bytes(15)), 'Amount' => '12.34', 'SameBank' => false, 'Urgent' => false, 'Usage' => '货款',
    'Payer' => ['Account' => ACCOUNT, 'Name' => TAXPAYER, 'BankCode' => '102100009980'],
    'Payee' => ['Account' => '35050161843600001234', 'Name' => '厦门示例供应链有限公司', 'BankCode' => '402873300213']];
check('SubmitTransfer', fn () => expect(
    $bank->SubmitTransfer(['Header' => head(BANK), 'Transfer' => $transfer])->Receipt->ClientSerialNo, $transfer['ClientSerialNo']));
check('QueryTransfer', fn () => expect($bank->QueryTransfer(
    ['Header' => head(BANK), 'Query' => ['ClientSerialNo' => $transfer['ClientSerialNo']]])->Transfer->Found, true));

$legacy = check('load PlatformService?wsdl over https', fn () => connect($tlsBase, 'PlatformService', user(LEGACY_BANK)));
if ($legacy !== null) {
    check('Ping with UsernameToken', fn () => expect($legacy->Ping(['Header' => head(LEGACY_BANK), 'Echo' => TEXT])->Echo, TEXT));
    check('GetServiceStatus with UsernameToken', fn () => expect(
        isset($legacy->GetServiceStatus(['Header' => head(LEGACY_BANK)])->Status->State), true));
    check('ListResultCodes with UsernameToken', fn () => expect(
        count($legacy->ListResultCodes(['Header' => head(LEGACY_BANK)])->ResultCodes->ResultCode) > 0, true));
}

// Last, because it takes away what the deductions stand on.
check('RevokeAgreement', fn () => expect(
    $payments->RevokeAgreement(['Header' => head(TAX_BUREAU), 'Agreement' => agreement()])->Answer->VcResult, '0'));
exit($failures > 0 ? 1 : 0);
