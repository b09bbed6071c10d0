namespace Forms.Comparison;

/// <content>Rules about sets of forms.</content>
public static partial class ChangeRules
{
    /// <summary>A form is not in the later set.</summary>
    public static readonly ChangeRule FormRemoved = new("form-removed", ChangeClass.LosesData, "The values of the form have no place any more.");

    /// <summary>A form is in the later set alone.</summary>
    public static readonly ChangeRule FormAdded = new("form-added", ChangeClass.Safe, "Nothing that was collected is touched.");
}
