using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Changes of accounts are made for a reason, which the audit trail keeps (ICH E6(R3), 4.2.2).</summary>
internal static class Reasons
{
    private const int MaxLength = 500;

    /// <summary>Takes the reason of a body for the act under way; one that came in a header is known already.</summary>
    /// <returns>Null when there is a reason; else what to answer.</returns>
    public static ProblemHttpResult? FindProblem(string? reason)
    {
        if (reason?.Length > MaxLength)
            return Problem.Unprocessable("reason-too-long", $"The reason has {reason.Length} characters, and {MaxLength} is the most.", "Shorten it.", new Place(Path: "$.reason"));
        Acting.Because(reason);
        return Acting.Current?.Reason is null
            ? Problem.Unprocessable("reason-missing", "The change of an account needs a reason.", "Give it in the field 'reason' of the body.", new Place(Path: "$.reason"))
            : null;
    }
}
