namespace Forms;

/// <summary>How a visit stands to its window.</summary>
public enum VisitTiming
{
    /// <summary>Nothing of it is begun, and its window has not begun.</summary>
    Planned,

    /// <summary>Nothing of it is begun, and its window is open.</summary>
    Due,

    /// <summary>Nothing of it is begun, and its window is over.</summary>
    Overdue,

    /// <summary>It was begun before its window.</summary>
    BegunEarly,

    /// <summary>It was begun within its window.</summary>
    BegunInWindow,

    /// <summary>It was begun after its window.</summary>
    BegunLate,
}

/// <summary>Judges visits by their windows.</summary>
public static class VisitTimings
{
    /// <summary>How a visit stands; null: it waits for nobody.</summary>
    /// <param name="from">The first day that will do.</param>
    /// <param name="to">The last day that will do.</param>
    /// <param name="begunOn">The day of its first entry; null: nothing is entered.</param>
    /// <param name="today">The day by which what is not begun is judged.</param>
    /// <param name="isAwaited">False for a subject that is in the study no more: what is not begun is not waited for.</param>
    public static VisitTiming? Of(DateOnly from, DateOnly to, DateOnly? begunOn, DateOnly today, bool isAwaited = true) => begunOn switch
    {
        { } day => day < from ? VisitTiming.BegunEarly : day > to ? VisitTiming.BegunLate : VisitTiming.BegunInWindow,
        null when !isAwaited => null,
        _ => today < from ? VisitTiming.Planned : today > to ? VisitTiming.Overdue : VisitTiming.Due,
    };
}
