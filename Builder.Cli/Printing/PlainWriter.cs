using System.Text;

namespace Builder.Cli.Printing;

/// <summary>Keeps what a study's texts hold from steering the terminal or a build log: control characters and turns of the writing direction become question marks.</summary>
internal sealed class PlainWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(IsPlain(value) ? value : '?');

    public override void Flush() => inner.Flush();

    private static bool IsPlain(char value) => value is '\n' or '\r' or '\t' || !(char.IsControl(value) || value is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069');
}
