using Contracts;
using Forms;
using MassTransit.MessageData.Values;
using Tests.Cdms.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>What must not be installed is answered with the reason, and leaves nothing behind.</summary>
public class RejectFormVersionTests
{
    private static readonly byte[] Other = Given.Canonical(Given.Form(name: "altered"));

    public static TheoryData<string, FormVersionPublished> Refused => new()
    {
        { "content-hash-mismatch", Given.Published() with { Definition = Given.Inline(Given.Compress(Other)) } },
        { "unknown-encoding", Given.Published() with { DefinitionEncoding = "zstd" } },
        { "definition-unreadable", Given.Published() with { Definition = Given.Inline([0xff, 0xff, 0xff, 0xff]) } },
        { "content-hash-mismatch", Given.Published() with { Definition = Given.Inline(Given.Compress(Given.Canonical())[..^9]) } },
        { "definition-missing", Given.Published() with { Definition = EmptyMessageData<byte[]>.Instance } },
        { "definition-too-large", Given.Published() with { Definition = Given.Inline(Given.Compress(new byte[3 * 1024 * 1024])) } },
        { "not-canonical", Given.Published("{ }"u8.ToArray()) },
        { "not-canonical", Given.Published([.. Given.Canonical(), (byte)' ']) },
        { "study-oid-mismatch", Given.Published(Given.Canonical(Given.Form(studyOid: "ST.OTHER"))) },
        { "form-oid-mismatch", Given.Published(Given.Canonical(Given.Form(formOid: "f.vs"))) },
        { "bad-version", Given.Published(version: 0) },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Install_WhatMustBeRefused_AnswersTheReasonAndStoresNothing(string code, FormVersionPublished published)
    {
        await using var cdms = await CdmsHost.StartAsync(settings: new Dictionary<string, string> { ["Cdms:MaxDefinitionBytes"] = "1048576" });

        await cdms.PublishAsync(published);

        var rejected = await cdms.Answers.NextAsync<FormVersionRejected>();
        Assert.Equal(code, rejected.Problems[0].Code);
        Assert.NotEmpty(rejected.Problems[0].Text);
        Assert.Equal((published.FormDeploymentId, published.Attempt), (rejected.FormDeploymentId, rejected.Attempt));
        Assert.Equal(0, await cdms.CountInstalledAsync());
    }

    [Fact]
    public async Task Install_HashMismatch_NamesBothHashes()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var published = Given.Published() with { Definition = Given.Inline(Given.Compress(Other)) };

        await cdms.PublishAsync(published);

        var problem = Assert.Single((await cdms.Answers.NextAsync<FormVersionRejected>()).Problems);
        Assert.Contains(published.ContentHash, problem.Text, StringComparison.Ordinal);
        Assert.Contains(ContentHash.Of(Other), problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_BrokenStructure_AnswersEachProblemWithItsPlace()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var broken = Given.Form() with { ItemDefs = [Given.Form().ItemDefs[0], Given.Form().ItemDefs[0]] };

        await cdms.PublishAsync(Given.Published(Given.Canonical(broken)));

        var expected = FormStructure.Check(broken).Select(problem => (problem.Code, problem.Path));
        Assert.Equal(expected, (await cdms.Answers.NextAsync<FormVersionRejected>()).Problems.Select(problem => (problem.Code, problem.Path)));
    }

    [Fact]
    public async Task Install_SameVersionWithOtherContent_IsRefusedAndTheFirstStays()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var first = Given.Published();
        await cdms.PublishAsync(first);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        await cdms.PublishAsync(Given.Published(Other));

        var problem = Assert.Single((await cdms.Answers.NextAsync<FormVersionRejected>()).Problems);
        Assert.Equal("installed-otherwise", problem.Code);
        Assert.Contains(first.ContentHash, problem.Text, StringComparison.Ordinal);
        Assert.Equal(1, await cdms.CountInstalledAsync());
    }

    [Fact]
    public async Task Install_RejectedThenCorrected_IsJudgedAfresh()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var published = Given.Published();
        await cdms.PublishAsync(published with { DefinitionEncoding = "zstd" });
        await cdms.Answers.NextAsync<FormVersionRejected>();

        await cdms.PublishAsync(published with { Attempt = 2 });

        Assert.Equal(2, (await cdms.Answers.NextAsync<FormVersionInstalled>()).Attempt);
    }
}
