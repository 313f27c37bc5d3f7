using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.EInvoice.InvoiceState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How an invoice may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class InvoiceStates
{
    public static readonly StateMachine<InvoiceState> Machine = new("Invoice")
    {
        { null, Requested, "request" },
        { Requested, Issued, "issued" },
        { Requested, Failed, "the bureau declines it" },
        { Requested, InDoubt, "no answer in time" },
        { InDoubt, Issued, "query: issued" },
        { InDoubt, Failed, "query: declined" },
        { Issued, RedPartial, "a part is reddened" },
        { Issued, RedFull, "all of it is reddened" },
        { RedPartial, RedPartial, "another part is reddened" },
        { RedPartial, RedFull, "the rest is reddened" },
    };

    /// <summary>Issues it, and saves it.</summary>
    public static InvoiceRecord Issue(InvoiceRecord requested, IWork work)
    {
        Machine.Move(null, Requested, requested.ToString(), work);

        return requested.SaveAs(Issued, work);
    }

    public static InvoiceRecord SaveAs(this InvoiceRecord invoice, InvoiceState state, IWork work)
    {
        Machine.Move(invoice.State, state, invoice.ToString(), work);
        InvoiceRecord moved = invoice with { State = state };
        work.Stores.Invoices.Save(moved);

        return moved;
    }
}
