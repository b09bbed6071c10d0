using System.Text.Json;
using Cdms.Service.Domain;
using Forms;
using ServiceDefaults;

namespace Cdms.Service.Features.Casebooks;

/// <summary>Hashes that a signature stands on: each change goes into that of its form, and that into the one of its subject, so that no state has the hash of another.</summary>
/// <remarks>Both can be made again from the changes in the order in which they were stored.</remarks>
internal static class DataHashes
{
    /// <summary>After a change of a value.</summary>
    public static void Chain(FormInstance form, ItemChange change) =>
        form.Chain(Of(form.DataHash, change.Number, change.ItemGroupOid, change.ItemGroupRepeatKey, change.ItemOid, change.Value, change.MeasurementUnitOid));

    /// <summary>After the form was pinned to another version.</summary>
    public static void ChainPin(FormInstance form) => form.Chain(Of(form.DataHash, "pinned", form.ReleaseNumber, form.ContentHash));

    /// <summary>After its form took something.</summary>
    public static void Chain(Subject subject, FormInstance form) =>
        subject.Chain(Of(subject.DataHash, form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, form.DataHash));

    private static string Of(params object?[] parts) => ContentHash.Of(JsonSerializer.SerializeToUtf8Bytes(parts, StrictJson.Options));
}
