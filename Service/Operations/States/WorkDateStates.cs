using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Service.Operations.States.WorkDateState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a work date may move, and nothing else moves it: what is closed stays closed. [DOMAIN §4]</summary>
internal static class WorkDateStates
{
    public static readonly StateMachine<WorkDateState> Machine = new("WorkDate")
    {
        { null, Open, "schedule" },
        { null, Open, "operator" },
        { Open, Closed, "schedule" },
        { Open, Closed, "operator" },
    };

    public static void Begin(DateOnly workDate, IWork work, string cause)
    {
        Machine.Move(null, Open, Name(workDate), work, cause);
        work.Stores.WorkDates.Save(new WorkDateRecord(workDate, work.Now));
    }

    public static void Close(this WorkDateRecord workDate, IWork work, string cause)
    {
        Machine.Move(workDate.IsClosed ? Closed : Open, Closed, Name(workDate.WorkDate), work, cause);
        work.Stores.WorkDates.Save(workDate with { ClosedAt = work.Now });
    }

    private static string Name(DateOnly workDate) => workDate.ToString("O");
}

/// <summary>The state of a work date, as the journal spells it.</summary>
internal enum WorkDateState
{
    [System.Runtime.Serialization.EnumMember(Value = "OPEN")]
    Open = 1,

    [System.Runtime.Serialization.EnumMember(Value = "CLOSED")]
    Closed,
}
