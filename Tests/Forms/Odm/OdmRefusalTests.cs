using Forms.Odm;

namespace Tests.Forms.Odm;

public sealed class OdmRefusalTests
{
    private const string Namespaced = """xmlns="http://www.cdisc.org/ns/odm/v1.3" """;

    [Theory]
    [InlineData("", OdmRefusals.Empty)]
    [InlineData(" \n\t ", OdmRefusals.Empty)]
    [InlineData("{\"odm\":1}", OdmRefusals.NotOdm)]
    [InlineData("a,b\n1,2", OdmRefusals.NotXml)]
    [InlineData("<ODM", OdmRefusals.NotWellFormed)]
    [InlineData("<!-- nothing -->", OdmRefusals.NotWellFormed)]
    [InlineData("<html><body/></html>", OdmRefusals.NotOdm)]
    [InlineData("<!DOCTYPE html><html/>", OdmRefusals.DtdProhibited)]
    [InlineData("<ODM xmlns='urn:x' ODMVersion='1.3.2'/>", OdmRefusals.NotOdm)]
    [InlineData("<ODM/>", OdmRefusals.VersionNotSupported)]
    [InlineData("<ODM ODMVersion='1.2'/>", OdmRefusals.VersionNotSupported)]
    [InlineData("<ODM xmlns='http://www.cdisc.org/ns/odm/v1.2' ODMVersion='1.2.1'/>", OdmRefusals.VersionNotSupported)]
    [InlineData("<ODM xmlns='http://www.cdisc.org/ns/odm/v2.0' ODMVersion='2.1'/>", OdmRefusals.VersionNotSupported)]
    [InlineData("<ODM xmlns='http://www.cdisc.org/ns/odm/v1.3' ODMVersion='2.0'/>", OdmRefusals.VersionNotSupported)]
    [InlineData("<ODM xmlns='http://www.cdisc.org/ns/odm/v1.3' ODMVersion='1.3.2'/>", OdmRefusals.NoForms)]
    public async Task Read_OfWhatIsNoOdm13_IsRefused(string text, string code) =>
        Assert.Equal(code, (await OdmText.RefuseAsync(text)).Code);

    [Fact]
    public async Task Read_OfExternalEntity_IsRefusedAndReadsNothing()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "secret", TestContext.Current.CancellationToken);

        var refusal = await OdmText.RefuseAsync($"""<!DOCTYPE ODM [<!ENTITY x SYSTEM "file://{secret}">]><ODM {Namespaced} Description="&x;">&x;</ODM>""");

        File.Delete(secret);
        Assert.Equal(OdmRefusals.DtdProhibited, refusal.Code);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, refusal.Line);
    }

    [Fact]
    public async Task Read_OfEntityBomb_IsRefused()
    {
        var bomb = """<!DOCTYPE ODM [<!ENTITY a "aaaaaaaaaa">""" + string.Concat(Enumerable.Range(0, 9).Select(i => $"""<!ENTITY {(char)('b' + i)} "{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}">"""));

        Assert.Equal(OdmRefusals.DtdProhibited, (await OdmText.RefuseAsync($"{bomb}]><ODM {Namespaced}>&j;</ODM>")).Code);
    }

    [Fact]
    public async Task Read_OfLargerFileThanAllowed_IsRefusedBeforeItsEnd()
    {
        var endless = new EndlessOdm();

        var refusal = await Assert.ThrowsAsync<OdmRefusedException>(() =>
            OdmReader.ReadAsync(endless, new OdmReaderOptions { MaxBytes = 100_000 }, TestContext.Current.CancellationToken));

        Assert.Equal(OdmRefusals.TooLarge, refusal.Code);
        Assert.InRange(endless.Position, 100_000, 200_000);
    }

    [Fact]
    public async Task Read_OfDeeperFileThanAllowed_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<v:a>", 300)) + string.Concat(Enumerable.Repeat("</v:a>", 300));

        Assert.Equal(OdmRefusals.TooDeep, (await OdmText.RefuseAsync(OdmText.Whole(deep))).Code);
    }

    [Fact]
    public async Task Read_OfMoreMetadataThanAllowed_IsRefused() =>
        Assert.Equal(OdmRefusals.TooLarge, (await OdmText.RefuseAsync(OdmText.Whole(), new OdmReaderOptions { MaxElements = 3 })).Code);

    [Fact]
    public async Task Read_OfFileCutOff_GivesThePlace()
    {
        var refusal = await OdmText.RefuseAsync(OdmText.Whole()[..^10]);

        Assert.Equal(OdmRefusals.NotWellFormed, refusal.Code);
        Assert.Equal(2, refusal.Line);
        Assert.NotNull(refusal.Column);
    }

    [Theory]
    [InlineData("&#0;")]
    [InlineData("&#xD800;")]
    public async Task Read_OfCharacterThatNoStoreKeeps_IsRefused(string character) =>
        Assert.Equal(OdmRefusals.NotWellFormed, (await OdmText.RefuseAsync(OdmText.Whole($"""<ConditionDef OID="C" Name="a{character}b"/>"""))).Code);

    [Fact]
    public async Task Read_OfCancelledToken_Stops()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OdmReader.ReadAsync(new EndlessOdm(), source.Token));
    }
}
