using System.Globalization;
using Cdms.Entry.Api;

namespace Cdms.Entry.Amendments;

/// <summary>A plan that somebody makes, over what stands in the study.</summary>
/// <param name="study">Its releases and forms.</param>
public sealed class MigrationDraft(AmendmentsAnswer study)
{
    /// <summary>The states that a subject may have.</summary>
    public static readonly IReadOnlyList<string> AllStates = ["Screening", "ScreenFailed", "Enrolled", "Completed", "Withdrawn"];

    /// <summary>The form; empty: none is chosen.</summary>
    public string FormOid { get; private set; } = "";

    /// <summary>The release to whose version forms move.</summary>
    public int? To { get; private set; }

    /// <summary>Releases by which the forms were begun.</summary>
    public HashSet<string> From { get; } = [];

    /// <summary>Sites whose forms move.</summary>
    public HashSet<string> AtSites { get; } = [.. study.Sites.Select(site => site.Details.Site.SiteOid)];

    /// <summary>States of the subjects whose forms move.</summary>
    public HashSet<string> OfStates { get; } = [.. AllStates];

    /// <summary>Values that get another place.</summary>
    public HashSet<CarryAnswer> Carries { get; } = [];

    /// <summary>Whether signed forms move; null: nobody has said.</summary>
    public bool? VoidsSignatures { get; set; }

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The forms of all releases, by the name that each has last.</summary>
    public IReadOnlyList<StudyFormAnswer> Forms => [.. study.Releases.SelectMany(release => release.FormVersions).DistinctBy(form => form.FormOid).OrderBy(form => form.Name, StringComparer.Ordinal)];

    /// <summary>Releases that have the form.</summary>
    public IReadOnlyList<(int Release, int Version)> Targets => [.. study.Releases.Where(release => release.State == "Ready").Select(release => (release.ReleaseNumber, Form: VersionIn(release.ReleaseNumber)))
        .Where(row => row.Form is not null).Select(row => (row.ReleaseNumber, row.Form!.FormVersion))];

    /// <summary>Releases with another version on which forms stand, and how many.</summary>
    public IReadOnlyList<(int Release, int Version, int Forms)> Sources => [.. study.Sites.SelectMany(site => site.Forms).Where(form => form.FormOid == FormOid).GroupBy(form => form.ReleaseNumber).OrderBy(same => same.Key)
        .Select(same => (same.Key, Form: VersionIn(same.Key), Count: same.Sum(form => form.Forms))).Where(row => row.Form is not null && To is { } to && row.Form.ContentHash != VersionIn(to)?.ContentHash)
        .Select(row => (row.Key, row.Form!.FormVersion, row.Count))];

    /// <summary>The sites to choose from.</summary>
    public IReadOnlyList<(string Key, string Text)> Sites => [.. study.Sites.Select(site => (site.Details.Site.SiteOid, $"{site.Details.Site.Name} ({site.Details.Site.SiteOid})"))];

    /// <summary>Those of the sources that are ticked.</summary>
    public IReadOnlyList<int> ChosenSources => [.. Sources.Select(source => source.Release).Where(release => From.Contains(KeyOf(release)))];

    /// <summary>All is said that has to be.</summary>
    public bool IsComplete => AtSites.Count > 0 && OfStates.Count > 0 && VoidsSignatures is not null;

    /// <summary>A release as a key of what is ticked.</summary>
    public static string KeyOf(int release) => release.ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes another form or release; all that can move is ticked.</summary>
    public void Choose(string formOid, int? to)
    {
        FormOid = formOid;
        To = Targets.Any(target => target.Release == to) ? to : null;
        From.Clear();
        From.UnionWith(Sources.Select(source => KeyOf(source.Release)));
        Carries.Clear();
    }

    /// <summary>As the service takes it. What is not narrowed stays open, so that it holds for a site that comes later too.</summary>
    public object ToRequest() => new
    {
        formOid = FormOid,
        toReleaseNumber = To,
        reason = Reason,
        fromReleaseNumbers = ChosenSources,
        sites = AtSites.Count == study.Sites.Count ? null : AtSites.Order(StringComparer.Ordinal),
        subjectStates = OfStates.Count == AllStates.Count ? null : OfStates.Order(StringComparer.Ordinal),
        carries = Carries,
        voidsSignatures = VoidsSignatures is true,
    };

    private StudyFormAnswer? VersionIn(int release) => study.Releases.FirstOrDefault(one => one.ReleaseNumber == release)?.FormVersions.FirstOrDefault(form => form.FormOid == FormOid);
}
