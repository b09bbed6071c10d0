using System.Text;
using System.Text.Json;
using Cdms.Entry.Api;
using Forms;

namespace Cdms.Entry.Keeping;

/// <summary>Subjects: from the service where it answers, else as they were taken along. Whoever has an open store takes along each subject that they open.</summary>
public sealed class SubjectStore(EntryApi api, Vault vault, TimeProvider clock)
{
    private const string Index = "subjects";
    private readonly Dictionary<string, FormDefinition> _definitions = new(StringComparer.Ordinal);

    /// <summary>How often the service acknowledged something: an answer that was under way meanwhile may be older.</summary>
    public int Acknowledged { get; set; }

    /// <summary>The name of a subject in the store.</summary>
    public static string NameOf(string studyOid, string subjectKey) => $"subject|{Uri.EscapeDataString(studyOid)}|{Uri.EscapeDataString(subjectKey)}";

    /// <summary>The subject with all of its forms' definitions.</summary>
    /// <exception cref="RefusedException">The service refused it.</exception>
    /// <exception cref="HttpRequestException">Nobody answered, and it was not taken along.</exception>
    public async Task<LoadedSubject> LoadAsync(string studyOid, string subjectKey)
    {
        try
        {
            var pack = await FreshAsync(studyOid, subjectKey);
            var loaded = new LoadedSubject(pack, await StudiesAsync(pack), IsKept: false);
            if (vault.User is not null)
                await KeepAsync(pack);
            return loaded;
        }
        catch (Exception fault) when (vault.User is not null && fault is HttpRequestException or RefusedException { IsSignedOut: true } or RefusedException { IsPassing: true })
        {
            if (await ReadKeptAsync(NameOf(studyOid, subjectKey)) is not { } kept)
                throw;
            return new(kept, await StudiesAsync(kept), IsKept: true);
        }
    }

    /// <summary>The subjects that were taken along, the latest first.</summary>
    public async Task<IReadOnlyList<KeptSubject>> ListAsync() => vault.User is null || await vault.GetAsync(Index) is not { } text ? [] : JsonSerializer.Deserialize<List<KeptSubject>>(text, EntryApi.Json)!;

    /// <summary>A subject as it was taken along; null: it was not.</summary>
    public async Task<PackAnswer?> ReadKeptAsync(string name) => await vault.GetAsync(name) is { } text ? JsonSerializer.Deserialize<PackAnswer>(text, EntryApi.Json) : null;

    private async Task<PackAnswer> FreshAsync(string studyOid, string subjectKey)
    {
        while (true)
        {
            var before = Acknowledged;
            var pack = await api.GetAsync<PackAnswer>($"{Paths.Subject(studyOid, subjectKey)}/entry");
            if (before == Acknowledged)
                return pack;
        }
    }

    private async Task KeepAsync(PackAnswer pack)
    {
        var subject = pack.Subject.Subject;
        await vault.PutAsync(NameOf(subject.StudyOid, subject.SubjectKey), JsonSerializer.Serialize(pack, EntryApi.Json));
        var others = (await ListAsync()).Where(kept => (kept.StudyOid, kept.SubjectKey) != (subject.StudyOid, subject.SubjectKey));
        await vault.PutAsync(Index, JsonSerializer.Serialize<IReadOnlyList<KeptSubject>>([new(subject.StudyOid, subject.SiteOid, subject.SubjectKey, clock.GetUtcNow()), .. others], EntryApi.Json));
    }

    private async Task<IReadOnlyDictionary<int, StudyDefinition>> StudiesAsync(PackAnswer pack)
    {
        var studies = new Dictionary<int, StudyDefinition>();
        foreach (var release in pack.Releases)
        {
            var forms = new List<FormDefinition>();
            foreach (var form in release.Forms)
                forms.Add(await DefinitionAsync(pack.Subject.Subject, release.ReleaseNumber, form));
            studies[release.ReleaseNumber] = CanonicalJson.DeserializeOutline(Encoding.UTF8.GetBytes(release.Outline.GetRawText())).WithForms(forms.ToEquatableList());
        }
        return studies;
    }

    // By its hash it is the same for good, so that what is here once is never asked for again.
    private async Task<FormDefinition> DefinitionAsync(SubjectAnswer subject, int release, ReleaseFormAnswer form)
    {
        if (_definitions.TryGetValue(form.DefinitionHash, out var known))
            return known;
        var name = $"definition|{form.DefinitionHash}";
        var kept = vault.User is null ? null : await vault.GetAsync(name);
        var content = kept is null ? await api.GetBytesAsync(Paths.Definition(subject.StudyOid, subject.SubjectKey, release, form.FormOid)) : Encoding.UTF8.GetBytes(kept);
        if (ContentHash.Of(content) != form.DefinitionHash)
            throw new InvalidDataException($"The form '{form.FormOid}' is not the one that was announced. Load the page again.");
        if (kept is null && vault.User is not null)
            await vault.PutAsync(name, Encoding.UTF8.GetString(content));
        return _definitions[form.DefinitionHash] = CanonicalJson.Deserialize(content);
    }
}

/// <summary>A subject to be shown.</summary>
/// <param name="Pack">Its visits and forms.</param>
/// <param name="Studies">The study by the number of its release.</param>
/// <param name="IsKept">It is as it was taken along; the service was not reached.</param>
public sealed record LoadedSubject(PackAnswer Pack, IReadOnlyDictionary<int, StudyDefinition> Studies, bool IsKept)
{
    /// <summary>What people call a form.</summary>
    public FormDefinition? DefinitionOf(string formOid, int? release) => Studies.OrderByDescending(study => study.Key == release).ThenByDescending(study => study.Key)
        .Select(study => study.Value.Forms.FirstOrDefault(form => form.FormDef.Oid == formOid)).FirstOrDefault(form => form is not null);
}

/// <summary>A subject that was taken along.</summary>
public sealed record KeptSubject(string StudyOid, string SiteOid, string SubjectKey, DateTimeOffset KeptAt);
