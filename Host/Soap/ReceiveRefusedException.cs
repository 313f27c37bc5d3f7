using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Host.Soap;

/// <summary>The request was refused by room 1, before anybody looked at its XML.</summary>
internal sealed class ReceiveRefusedException(ReceiveProblem problem, Exception? cause = null)
    : Exception(problem.ToString(), cause)
{
    internal ReceiveProblem Problem { get; } = problem;
}
