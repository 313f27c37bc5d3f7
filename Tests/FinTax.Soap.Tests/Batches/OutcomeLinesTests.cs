using System.Text;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Vouchers;

namespace FinTax.Soap.Tests.Batches;

/// <summary>The result file, to the letter.</summary>
internal sealed class OutcomeLinesTests
{
    private static readonly ItemOutcome Outcome = new()
    {
        TraceNo = "00000001",
        TaxVoucherNo = "3501",
        Amount = 10m,
        TaxDate = new DateOnly(2026, 11, 23),
        State = PackItemState.Succeeded,
        Result = new Result { Code = "FT0000", Text = "成功" },
        BankSerialNo = "S1",
    };

    [Test]
    public void The_first_part_begins_with_the_names_of_the_values() => Assert.That(
        Text(isFirst: true),
        Is.EqualTo(
            "TraceNo,TaxVoucherNo,Amount,TaxDate,State,Code,Text,Rule,BankSerialNo\r\n"
            + "00000001,3501,10.00,2026-11-23,SUCCEEDED,FT0000,成功,,S1\r\n"));

    [Test]
    public void Other_parts_are_lines_alone() =>
        Assert.That(Text(isFirst: false), Is.EqualTo("00000001,3501,10.00,2026-11-23,SUCCEEDED,FT0000,成功,,S1\r\n"));

    [Test]
    public void What_would_end_a_value_is_quoted()
    {
        ItemOutcome outcome = new()
        {
            TraceNo = "1",
            TaxVoucherNo = "a\"b",
            Amount = 1m,
            State = PackItemState.Failed,
            Rule = "x, y",
        };

        Assert.That(
            Encoding.UTF8.GetString(OutcomeLines.Write([outcome], isFirst: false)),
            Is.EqualTo("1,\"a\"\"b\",1.00,,FAILED,,,\"x, y\",\r\n"));
    }

    private static string Text(bool isFirst) => Encoding.UTF8.GetString(OutcomeLines.Write([Outcome], isFirst));
}
