using System.Globalization;
using Builder.Service.Data;
using Builder.Service.Features.Forms;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;

namespace Builder.Service.Features.Signatures;

/// <summary>Form versions, by <c>FormOid/Number</c>. They never change, so a signature of one stands for good.</summary>
internal sealed class FormVersionSubjects(BuilderDbContext db) : ISignatureSubjects
{
    public string Type => "FormVersion";

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        // An OID may hold slashes itself; the number stands behind the last one.
        var slash = key.LastIndexOf('/');
        if (slash < 1 || !int.TryParse(key.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var formOid = key[..slash];
        var found = await db.Version(studyOid, formOid, number).Select(version => new { version.Name, version.ContentHash }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new SignatureSubject(studyOid, Type, KeyOf(formOid, number), Title(found.Name, formOid, number), found.ContentHash)
        {
            Link = FormPaths.Version(studyOid, formOid, number),
        };
    }

    private static string KeyOf(string formOid, int number) => string.Create(CultureInfo.InvariantCulture, $"{formOid}/{number}");

    private static string Title(string name, string formOid, int number) => SubjectTitles.Cut(string.Create(CultureInfo.InvariantCulture, $"{name} ({formOid}), version {number}"));
}
