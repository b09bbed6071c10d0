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
/// <param name="Format">Version of ODM, and XML or JSON.</param>
internal sealed record OdmAnswer(StudyOutline Outline, IReadOnlyList<StoredForm> Forms, string Content, OdmFormat Format)
{
    private string Name => $"{string.Concat(Outline.StudyOid.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : '_'))}-{Content}-odm-{Format.VersionName}";

    public PushStreamHttpResult ToResult(HttpContext http, DateTimeOffset now) => TypedResults.Stream(
        stream =>
        {
            Write(http, stream, now);
            return Task.CompletedTask;
        },
        Format.MediaType, $"{Name}.{Format.Extension}", entityTag: Tag());

    private void Write(HttpContext http, Stream stream, DateTimeOffset now)
    {
        var study = Outline.WithForms(Forms.Select(form => CanonicalJson.Deserialize(form.Definition)).ToEquatableList());
        var options = new OdmWriterOptions { FileOid = string.Create(CultureInfo.InvariantCulture, $"{Name}.{now:yyyyMMddTHHmmssfff}"), CreatedAt = now, Version = Format.Version, SourceSystem = "study-forms Builder" };
        // The writers know no waiting. What cannot be written is found before the first byte goes out, and a client that reads too slowly is cut off by the server.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        if (Format.IsJson)
            OdmJsonWriter.Write(stream, [study], options);
        else
            OdmWriter.Write(stream, [study], options);
    }

    // Weak: the file says when it was made, so that two of them differ in that.
    private EntityTagHeaderValue Tag()
    {
        var content = new StringBuilder(Format.VersionName).Append(Format.IsJson ? " json" : "").Append('\n').Append(ContentHash.Of(CanonicalJson.Serialize(Outline)));
        foreach (var form in Forms)
            content.Append('\n').Append(form.ContentHash);
        return new EntityTagHeaderValue($"\"{ContentHash.Of(Encoding.UTF8.GetBytes(content.ToString()))}\"", isWeak: true);
    }
}
