using System.Text.Json;
using System.Security.Cryptography;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>What somebody entered in one form in one go.</summary>
/// <param name="OperationId">Made by the device; sent again, the operation is answered as before.</param>
/// <param name="DeviceTime">The device's clock, with its offset.</param>
/// <param name="ReleaseNumber">The release by which the form was shown.</param>
/// <param name="StudyEventOid">The visit.</param>
/// <param name="FormOid">The form.</param>
/// <param name="Changes">At least one, each for another place.</param>
/// <param name="StudyEventRepeatKey">Which repeat of the visit; left out for one that does not repeat.</param>
/// <param name="FormRepeatKey">Which repeat of the form; left out for one that does not repeat.</param>
/// <param name="Reason">Why; needed once the form was submitted.</param>
public sealed record OperationRequest(
    Guid OperationId, DateTimeOffset DeviceTime, int ReleaseNumber, string StudyEventOid, string FormOid, IReadOnlyList<OperationRequest.Change> Changes,
    string StudyEventRepeatKey = "", string FormRepeatKey = "", string? Reason = null)
{
    private const int MostChanges = 2000, LongestValue = 100_000;

    /// <summary>One value.</summary>
    /// <param name="ItemGroupOid">The group.</param>
    /// <param name="ItemOid">The item.</param>
    /// <param name="Value">The text as entered; null or left out takes it out.</param>
    /// <param name="Base">Number of the change that the device had seen there; 0 where nothing was.</param>
    /// <param name="ItemGroupRepeatKey">Which repeat of the group: a whole number from 1; left out for one that does not repeat.</param>
    /// <param name="MeasurementUnitOid">The unit that was chosen.</param>
    public sealed record Change(string ItemGroupOid, string ItemOid, string? Value, int Base, string ItemGroupRepeatKey = "", string? MeasurementUnitOid = null);

    /// <summary>Tells this operation from another under the same id.</summary>
    internal string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, StrictJson.Options)));

    /// <summary>What cannot be read or stored at all; null: nothing.</summary>
    internal ProblemHttpResult? FindProblem()
    {
        if (OperationId == Guid.Empty)
            return Problem.Unprocessable("operation-id-missing", "The field operationId is empty.", "Give each operation a fresh UUID, and send the same one only to repeat it.", new Place(Path: "$.operationId"));
        if (Changes.Count is 0 or > MostChanges)
            return Problem.Unprocessable("bad-changes", $"An operation holds 1 to {MostChanges} changes, this one {Changes.Count}.", "Send what was entered in one go.", new Place(Path: "$.changes"));
        if (Changes.DistinctBy(change => (change.ItemGroupOid, change.ItemGroupRepeatKey, change.ItemOid)).Count() != Changes.Count)
            return Problem.Unprocessable("place-twice", "Two changes of the operation are for the same place.", "Send the last of them alone.", new Place(Path: "$.changes"));
        return OidInput.FindProblem(StudyEventOid, "studyEventOid") ?? OidInput.FindProblem(FormOid, "formOid")
            ?? FindKeyProblem(StudyEventRepeatKey, "studyEventRepeatKey") ?? FindKeyProblem(FormRepeatKey, "formRepeatKey")
            ?? (Reason is null ? null : Inputs.FindTextProblem(Reason, "reason", Inputs.LongestReason))
            ?? Changes.Select((change, index) => FindProblem(change, $"changes[{index}].")).FirstOrDefault(problem => problem is not null);
    }

    private static ProblemHttpResult? FindProblem(Change change, string at) =>
        OidInput.FindProblem(change.ItemGroupOid, $"{at}itemGroupOid") ?? OidInput.FindProblem(change.ItemOid, $"{at}itemOid") ?? FindKeyProblem(change.ItemGroupRepeatKey, $"{at}itemGroupRepeatKey")
        ?? (change.MeasurementUnitOid is null ? null : OidInput.FindProblem(change.MeasurementUnitOid, $"{at}measurementUnitOid"))
        ?? (change.Value?.Length > LongestValue
            ? Problem.Unprocessable("value-too-long", $"The value has {change.Value.Length} characters; {LongestValue} is the most.", "Shorten it.", new Place(Oid: change.ItemOid, Path: $"$.{at}value"))
            : null);

    // Whole numbers, as the entry makes them; other systems' keys come in by import.
    private static ProblemHttpResult? FindKeyProblem(string key, string field) =>
        key.Length <= FormInstance.LongestRepeatKey && key.All(char.IsAsciiDigit) && !key.StartsWith('0')
            ? null
            : Problem.Unprocessable("bad-repeat-key", $"The field {field} is '{key}'.", $"Send a whole number from 1 with at most {FormInstance.LongestRepeatKey} digits, or leave it out where nothing repeats.", new Place(Path: $"$.{field}"));
}
