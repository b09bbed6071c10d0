using ServiceDefaults;

namespace Tests.ServiceDefaults.Bus;

public sealed class TopologyArgumentsTests
{
    [Fact]
    public void Parse_OfAnExport_TakesEveryOption()
    {
        var arguments = TopologyArguments.Parse(["export", "--format", "iam", "--account", "123456789012", "--partition", "aws-cn"])!;

        Assert.Equal(("export", "iam", "123456789012", "aws-cn"), (arguments.Action, arguments.Format, arguments.Account, arguments.Partition));
    }

    [Fact]
    public void Parse_OfAnExportAlone_IsATemplate() =>
        Assert.Equal(("cloudformation", "aws"), TopologyArguments.Parse(["export"]) is { } arguments ? (arguments.Format, arguments.Partition) : default);

    [Fact]
    public void Parse_WithTemplatesOfOthers_KeepsThemInOrder() =>
        Assert.Equal(["a.json", "b.json"], TopologyArguments.Parse(["export", "--besides", "a.json", "--besides", "b.json"])!.Besides);

    [Theory]
    [InlineData]
    [InlineData("verify", "now")]
    [InlineData("provision", "--account", "123456789012")]
    [InlineData("export", "--format")]
    [InlineData("export", "--format", "yaml")]
    [InlineData("export", "--format", "iam")]
    [InlineData("export", "--account", "12345678901x")]
    [InlineData("export", "--partition", "azure")]
    [InlineData("describe")]
    public void Parse_OfAnythingElse_IsNothing(params string[] args) => Assert.Null(TopologyArguments.Parse(args));
}
