using Forms.Entry;
using Forms.Files;
using Tests.Forms.Entry;

namespace Tests.Forms.Files;

public sealed class FileReferenceTests
{
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData("letter.pdf")]
    [InlineData("동의서 (1) & 50%.pdf")]
    [InlineData("a?b=c#d")]
    public void Read_OfWhatWasWritten_IsTheSameAndAUri(string name)
    {
        var file = new FileReference(Hash, 1234, "application/pdf", name);

        Assert.Equal(file, FileReference.Read(file.ToString()));
        // Signs of RFC 3986 alone, so that it is a URI to others too.
        Assert.All(file.ToString(), sign => Assert.True(char.IsAsciiLetterOrDigit(sign) || "-._~:?=&%+".Contains(sign, StringComparison.Ordinal), $"{sign}"));
        Assert.Equal($"{name} (1234 bytes, SHA-256 {Hash})", FileReference.Describe(file.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("letter.pdf")]
    [InlineData("urn:study-forms:file:aa?=size=1&type=a%2Fb&name=c")]
    [InlineData("urn:study-forms:file:{0}?=size=01&type=application%2Fpdf&name=c")]
    [InlineData("urn:study-forms:file:{0}?=size=1&type=application/pdf&name=c")]
    [InlineData("urn:study-forms:file:{0}?=size=1&type=application%2Fpdf&name=c&name=d")]
    [InlineData("urn:study-forms:file:{0}?=size=1&type=application%2Fpdf&name=%63")]
    public void Read_OfAnotherSpelling_IsNone(string text) => Assert.Null(FileReference.Read(text.Replace("{0}", Hash, StringComparison.Ordinal)));

    [Fact]
    public void Enter_OfAFileItem_TakesAReferenceAlone()
    {
        var session = EntryForm.Of(FileItem.Set(EntryForm.Item("I") with { Length = 3 }, true)).Open();

        Assert.Empty(session.With("I", new FileReference(Hash, 1, "image/png", "a.png").ToString()).Codes());
        Assert.Equal([EntryCodes.DataType], session.With("I", "https://example.org").Codes());
        Assert.Contains("파일", Assert.Single(session.Findings).TextIn("ko").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_AndTakenBack_LeavesWhatElseIsSaid()
    {
        var item = EntryForm.Item("I") with { Vendor = new() { Attributes = [new("urn:other", "A", "b")] } };
        var file = FileItem.Set(item, true);

        Assert.True(FileItem.Is(file));
        Assert.Equal("URI", file.DataType);
        Assert.Equal(item.Vendor.Attributes, FileItem.Set(file, false).Vendor.Attributes);
    }
}
