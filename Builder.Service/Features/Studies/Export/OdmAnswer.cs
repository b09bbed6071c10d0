using System.Globalization;
using System.Text;
using Forms;
using Forms.Odm;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Builder.Service.Features.Studies.Export;

/// <summary>An ODM file as an answer, written while it goes out.</summary>
/// <param name="Outline">The study without its forms.</param>
/// <param name="Forms">Its forms as they are stored, in order.</param>
/// <param name="Content">Which state of them it is, for the name of the file: <c>drafts</c>.</param>
/// <param name="Version">Version of ODM.</param>
internal sealed record OdmAnswer(StudyOutline Outline, IReadOnlyList<StoredForm> Forms, string Content, OdmFileVersion Version)
{
    private string Name => $"{string.Concat(Outline.StudyOid.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : '_'))}-{Content}-odm-{VersionName}";

    private string VersionName => Version == OdmFileVersion.V20 ? "2.0" : "1.3.2";

    public PushStreamHttpResult ToResult(HttpContext http, DateTimeOffset now) => TypedResults.Stream(
        stream =>
        {
            Write(http, stream, now);
            return Task.CompletedTask;
        },
        "application/xml", $"{Name}.xml", entityTag: Tag());

    private void Write(HttpContext http, Stream stream, DateTimeOffset now)
    {
        var study = Outline.WithForms(Forms.Select(form => CanonicalJson.Deserialize(form.Definition)).ToEquatableList());
        var options = new OdmWriterOptions { FileOid = string.Create(CultureInfo.InvariantCulture, $"{Name}.{now:yyyyMMddTHHmmssfff}"), CreatedAt = now, Version = Version, SourceSystem = "study-forms Builder" };
        // The XML writer knows no waiting. What cannot be written is found before the first byte goes out, and a client that reads too slowly is cut off by the server.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        OdmWriter.Write(stream, [study], options);
    }

    // Weak: the file says when it was made, so that two of them differ in that.
    private EntityTagHeaderValue Tag()
    {
        var content = new StringBuilder(VersionName).Append('\n').Append(ContentHash.Of(CanonicalJson.Serialize(Outline)));
        foreach (var form in Forms)
            content.Append('\n').Append(form.ContentHash);
        return new EntityTagHeaderValue($"\"{ContentHash.Of(Encoding.UTF8.GetBytes(content.ToString()))}\"", isWeak: true);
    }
}
