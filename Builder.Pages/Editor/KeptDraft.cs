using System.Text;
using Forms;

namespace Builder.Pages.Editor;

/// <summary>A draft that the service has not acknowledged, with what it was made from.</summary>
/// <remarks>It stays bytes all the way: half a megabyte made a text and back takes the browser longer than a key may wait.</remarks>
/// <param name="Tag">Tag of the draft that it was made from.</param>
/// <param name="Base">Canonical JSON of that draft.</param>
/// <param name="Mine">Canonical JSON of the draft as it was changed.</param>
public sealed record KeptDraft(string Tag, ReadOnlyMemory<byte> Base, ReadOnlyMemory<byte> Mine)
{
    private const byte LineEnd = (byte)'\n';

    public FormDefinition ReadBase() => CanonicalJson.Deserialize(Base.ToArray());

    public FormDefinition ReadMine() => CanonicalJson.Deserialize(Mine.ToArray());

    /// <summary>One below the other: in canonical JSON no line ends. Not JSON around JSON, whose signs would all have to be escaped.</summary>
    public byte[] ToContent()
    {
        var tag = Encoding.UTF8.GetBytes(Tag);
        var content = new byte[tag.Length + Base.Length + Mine.Length + 2];
        tag.CopyTo(content, 0);
        content[tag.Length] = LineEnd;
        Base.CopyTo(content.AsMemory(tag.Length + 1));
        content[tag.Length + 1 + Base.Length] = LineEnd;
        Mine.CopyTo(content.AsMemory(tag.Length + Base.Length + 2));
        return content;
    }

    /// <summary>Null where the content is none of ours, as an older page may have left some.</summary>
    public static KeptDraft? Parse(byte[] content)
    {
        var first = Array.IndexOf(content, LineEnd);
        var second = first < 0 ? -1 : Array.IndexOf(content, LineEnd, first + 1);
        return second < 0 ? null : new(Encoding.UTF8.GetString(content, 0, first), content.AsMemory(first + 1, second - first - 1), content.AsMemory(second + 1));
    }
}
