using FinTax.Soap.Contracts;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// Room 6, for refusals. A fault from the catalogue comes in, its envelope in the words of the request's version of
/// SOAP goes out, in canonical form.
/// </summary>
internal sealed class FaultWriter(ContractWriter contracts)
{
    // [WSA-CORE §3.4, WSA-SOAP §6.1] The action of faults that the addressing and the SOAP specifications define.
    private const string AddressingFaultAction = WellKnown.Addressing + "/fault";
    private const string SoapFaultAction = WellKnown.Addressing + "/soap/fault";

    /// <param name="fault">The refusal; its detail has been given its trace identification.</param>
    /// <param name="version">The version of SOAP to answer in.</param>
    /// <param name="requestId">What the fault relates to, or null where it could not be read.</param>
    internal OutgoingMessage Write(SoapFaultException fault, SoapVersion version, string? requestId)
    {
        List<OutgoingHeader> headers = [MessageHeaders.Action(ActionOf(fault))];

        if (requestId is not null)
        {
            headers.Add(MessageHeaders.RelatesTo(requestId));
        }

        // [WSA-SOAP §6.2] SOAP 1.1 has no detail for what is wrong with a header; the block says it instead.
        if (version == SoapVersion.Soap11 && fault.Addressing is { } problem)
        {
            headers.Add(new("wsa", "FaultDetail", WellKnown.Addressing, ProblemOf(problem, isAlone: false)));
        }

        return new(version.Namespace, headers, Payload(fault, version));
    }

    /// <summary>The Body's child.</summary>
    internal ReadOnlyMemory<byte> Payload(SoapFaultException fault, SoapVersion version)
    {
        using var output = new CanonicalWriter();
        output.Raw("<soap:Fault>"u8);

        if (version == SoapVersion.Soap11)
        {
            WriteSoap11(output, fault);
        }
        else
        {
            WriteSoap12(output, fault);
        }

        output.Raw("</soap:Fault>"u8);

        return output.Written.ToArray();
    }

    // [SOAP11 §4.4] A code narrower than Client takes its place; the one text is in both languages.
    private void WriteSoap11(CanonicalWriter output, SoapFaultException fault)
    {
        output.Raw("<faultcode>"u8);
        output.Name(fault.Subcode?.ToString() ?? fault.Side switch
        {
            FaultSide.Sender => "soap:Client",
            FaultSide.Receiver => "soap:Server",
            FaultSide.VersionMismatch => "soap:VersionMismatch",
            _ => "soap:MustUnderstand",
        });
        output.Raw("</faultcode><faultstring>"u8);
        output.Text(fault.ReasonEn);
        output.Raw(" / "u8);
        output.Text(fault.ReasonZh);
        output.Raw("</faultstring>"u8);

        if (fault.Detail is not null)
        {
            output.Raw("<detail>"u8);
            output.Raw(contracts.Write(fault.Detail).Span);
            output.Raw("</detail>"u8);
        }
    }

    // [SOAP12-1 §5.4]
    private void WriteSoap12(CanonicalWriter output, SoapFaultException fault)
    {
        output.Raw("<soap:Code><soap:Value>"u8);
        output.Name(fault.Side switch
        {
            FaultSide.Sender => "soap:Sender",
            FaultSide.Receiver => "soap:Receiver",
            FaultSide.VersionMismatch => "soap:VersionMismatch",
            _ => "soap:MustUnderstand",
        });
        output.Raw("</soap:Value>"u8);
        WriteSubcode(output, fault.Subcode, fault.Addressing?.Cause);
        output.Raw("</soap:Code><soap:Reason><soap:Text xml:lang=\"en\">"u8);
        output.Text(fault.ReasonEn);
        output.Raw("</soap:Text><soap:Text xml:lang=\"zh\">"u8);
        output.Text(fault.ReasonZh);
        output.Raw("</soap:Text></soap:Reason>"u8);

        if (fault.Detail is not null)
        {
            output.Raw("<soap:Detail>"u8);
            output.Raw(contracts.Write(fault.Detail).Span);
            output.Raw("</soap:Detail>"u8);
        }
        else if (fault.Addressing is { } problem)
        {
            output.Raw("<soap:Detail>"u8);
            output.Raw(ProblemOf(problem, isAlone: true).Span);
            output.Raw("</soap:Detail>"u8);
        }
    }

    private static void WriteSubcode(CanonicalWriter output, FaultSubcode? subcode, FaultSubcode? cause)
    {
        if (subcode is not null)
        {
            output.Raw("<soap:Subcode><soap:Value>"u8);
            output.Name(subcode.ToString());
            output.Raw("</soap:Value>"u8);
            WriteSubcode(output, cause, null);
            output.Raw("</soap:Subcode>"u8);
        }
    }

    // [WSA-SOAP §6.3] The prefix is declared by the block around it, where there is one.
    private static ReadOnlyMemory<byte> ProblemOf(AddressingProblem problem, bool isAlone)
    {
        using var output = new CanonicalWriter();
        output.Raw("<wsa:ProblemHeaderQName"u8);
        output.Raw(isAlone ? " xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">"u8 : ">"u8);
        output.Name("wsa:" + problem.Header);
        output.Raw("</wsa:ProblemHeaderQName>"u8);

        return output.Written.ToArray();
    }

    // The contracts give each fault the action of its detail's name, so that a client can tell them apart.
    private static string ActionOf(SoapFaultException fault) =>
        fault.Detail is { } detail ? $"{Namespaces.Fault}/{detail.GetType().Name}"
        : fault.Addressing is not null ? AddressingFaultAction
        : SoapFaultAction;
}
