using Builder.Service.Domain;

namespace Tests.Builder.Domain;

/// <summary>Reasons an auditor can read.</summary>
public sealed class ChangeReasonTests
{
    [Theory]
    [InlineData("Units corrected", "Units corrected")]
    [InlineData("  단위 수정 🩺 \n", "단위 수정 🩺")]
    public void Parse_Text_TrimsIt(string text, string expected) => Assert.Equal(expected, ChangeReason.Parse(text, out _)!.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0")]
    [InlineData("a\0b")]
    public void Parse_Unusable_SaysWhatIsWrong(string? text)
    {
        Assert.Null(ChangeReason.Parse(text, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void Parse_HalfASurrogatePair_IsRefused() => Assert.Null(ChangeReason.Parse("a" + '\ud83e', out _));

    [Fact]
    public void Parse_TooLong_NamesTheLimit()
    {
        Assert.Null(ChangeReason.Parse(new string('a', ChangeReason.MaximumLength + 1), out var problem));
        Assert.Contains("2000", problem, StringComparison.Ordinal);
    }
}
