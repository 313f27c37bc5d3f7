using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Explanations;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Schemas;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>What stands along the corridor.</summary>
internal sealed record PipelineRooms(
    EnvelopeReader Envelopes,
    OperationCatalog Catalog,
    MessageVerifier Verifier,
    PartnerDirectory Partners,
    BodyReader Bodies,
    Admission Admission,
    OperationDispatcher Dispatcher,
    ReplyWriter Replies,
    FaultWriter Faults,
    EarlyFaultWriter EarlyFaults,
    MessageSecurer Securer,
    RefusalExplainer Explainer,
    SandboxReplies? Sandbox);
