using Builder.Service.Features.Studies;
using ServiceDefaults;

namespace Builder.Service.Features.DropFolder;

/// <summary>What an object turned out to be.</summary>
/// <param name="Upload">Its forms; null where it is not to be taken.</param>
/// <param name="Problem">Why it is refused; null where it is not.</param>
internal sealed record ObjectReading(FormUpload? Upload, Problem? Problem)
{
    /// <summary>Neither taken nor refused: another file is there in its place.</summary>
    public static ObjectReading Superseded { get; } = new(null, null);
}
