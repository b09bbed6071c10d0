using System.Linq.Expressions;
using Builder.Service.Domain;

namespace Builder.Service.Features.DropFolder;

/// <summary>A file of the drop folder, as lists show it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The key of the object.</param>
/// <param name="VersionId">Its version, where the bucket keeps versions.</param>
/// <param name="ETag">Its entity tag.</param>
/// <param name="Size">Bytes.</param>
/// <param name="PutBy">The principal that put it there, as AWS names it.</param>
/// <param name="ReceivedAt">When it was dealt with.</param>
/// <param name="StudyOid">The one study it is of; empty: of several, or nobody could tell.</param>
/// <param name="Outcome">Imported, Refused or Superseded.</param>
/// <param name="Code">Why it was refused, for programs.</param>
/// <param name="Detail">What is wrong with it.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record DroppedFileSummary(
    long Id, string Bucket, string Key, string? VersionId, string? ETag, long? Size, string? PutBy, DateTimeOffset ReceivedAt, string StudyOid, string Outcome,
    string? Code, string? Detail, string? Remedy)
{
    internal static Expression<Func<DroppedFile, DroppedFileSummary>> Projection { get; } = file => new(
        file.Id, file.Bucket, file.Key, file.VersionId, file.ETag, file.Size, file.PutBy, file.ReceivedAt, file.StudyOid, file.Outcome, file.Code, file.Detail, file.Remedy);
}
