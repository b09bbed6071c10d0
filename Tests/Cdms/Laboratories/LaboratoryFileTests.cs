using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Laboratories;

/// <summary>A file of ranges is taken as a whole or not at all, and each fault is told with its line.</summary>
public sealed class LaboratoryFileTests
{
    private const string Header = "LaboratoryOID,ItemOID,Unit,Low,High,Sex,AgeFrom,AgeTo,ValidFrom,ValidTo\r\n", Good = "LAB.C,I.K,MU.MMOL,3.5,5.1,,,,2020-01-01,\r\n";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_AnExport_GivesTheSameRangesAgain(DatabaseProvider provider)
    {
        await using var study = await LaboratoryStudy.StartAsync(provider);
        Assert.Equal(200, (await study.ImportAsync(Header + Good + "LAB.C,I.PH,,7.35,,M,18,64,2020-01-01,2020-12-31\r\nLAB.C,I.PH,,7.30,,F,,,2020-01-01,\r\n")).Status);
        var file = await study.BytesAsync($"{LaboratoryStudy.Study}/laboratory-ranges/export");
        var before = await study.Cdms.ReadAsync(db => db.LaboratoryRanges.OrderBy(range => range.Id).Select(range => range.Id).ToListAsync());
        foreach (var id in before)
            await study.EndAsync(id, null);

        var (status, answer) = await study.ImportAsync(file);

        Assert.Equal((200, 3), (status, answer.GetProperty("added").GetInt32()));
        Assert.Equal(file, await study.BytesAsync($"{LaboratoryStudy.Study}/laboratory-ranges/export"));
        Assert.StartsWith("\uFEFFLaboratoryOID,ItemOID,Unit", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", ',', true)]
    [InlineData("utf-8", ';', true)]
    [InlineData("utf-8", ';', false)]
    [InlineData("utf-16", '\t', true)]
    public async Task Import_AsSpreadsheetsSaveIt_IsTaken(string encoding, char separator, bool withMark)
    {
        await using var study = await LaboratoryStudy.StartAsync();
        var text = Encoding.GetEncoding(encoding);

        var (status, answer) = await study.ImportAsync([.. withMark ? text.GetPreamble() : [], .. text.GetBytes((Header + Good).Replace(',', separator))]);

        Assert.True(status == 200, answer.ToString());
    }

    [Theory]
    [InlineData("LAB.C,I.K,MU.MMOL,5,4,,,,2020-01-01,", "bounds-reversed", 3)]
    [InlineData("LAB.X,I.K,MU.MMOL,3,4,,,,2020-01-01,", "unknown-laboratory", 3)]
    [InlineData("LAB.C,I.K,MU.X,3,4,,,,2021-01-01,", "unit-unknown", 3)]
    [InlineData("LAB.C,I.K,MU.MMOL,3,4,,,,31.01.2021,", "bad-date", 3)]
    [InlineData("LAB.C,I.PH,,7,8,,18y,,2021-01-01,", "bad-age", 3)]
    [InlineData("LAB.C,I.PH,,7,3,8,,,,2021-01-01,", "cells-off", 3)]
    [InlineData("LAB.C,I.PH,,\"7,3\",8,,,,2021-01-01,", "bound-not-numeric", 3)]
    [InlineData("\r\nLAB.C,I.K,MU.MMOL,3.5,5.1,,,,2020-01-01,", "ranges-overlap", 4)]
    [InlineData("LAB.C,I.PH,,7,\"8,,,,2021-01-01,", "csv-broken", 3)]
    public async Task Import_WithAFault_NamesItsLineAndTakesNothing(string line, string code, long at)
    {
        await using var study = await LaboratoryStudy.StartAsync();

        var (status, answer) = await study.ImportAsync(Header + Good + line + "\r\n");

        Assert.True((422, code, at) == (status, answer.GetProperty("code").GetString(), answer.GetProperty("place").GetProperty("line").GetInt64()), answer.ToString());
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.LaboratoryRanges.CountAsync()));
    }

    [Fact]
    public async Task Import_InACodePage_OrWithAnotherHeader_OrEmpty_IsRefused()
    {
        await using var study = await LaboratoryStudy.StartAsync();

        var korean = await study.ImportAsync([.. Encoding.ASCII.GetBytes(Header + "LAB.C,I.PH,"), 0xB4, 0xDC, 0xC0, 0xA7, .. ",7,8,,,,2021-01-01,"u8]);
        var (other, empty, twice) = (await study.ImportAsync("Lab,Item\r\nL,I\r\n"), await study.ImportAsync(""), await study.ImportAsync("LaboratoryOID,ItemOID,Low,low,ValidFrom\r\n"));

        Assert.Equal((422, "not-utf8", 2L), (korean.Status, korean.Body.GetProperty("code").GetString(), korean.Body.GetProperty("place").GetProperty("line").GetInt64()));
        Assert.Equal(["column-missing", "column-missing", "column-missing", "column-unknown", "column-unknown"], other.Body.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()));
        Assert.Equal((422, 422, "column-twice"), (empty.Status, twice.Status, twice.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Import_Of100000Lines_IsRefusedAtTheFirstTooMany()
    {
        await using var study = await LaboratoryStudy.StartAsync();
        var lines = new StringBuilder(Header);
        for (var line = 0; line < 100_000; line++)
            lines.Append(CultureInfo.InvariantCulture, $"LAB.C,I.K,MU.MMOL,3.5,5.1,,,,2020-01-01,\r\n");

        var (status, answer) = await study.ImportAsync(lines.ToString());

        Assert.Equal((422, "too-many-rows", 10_002L), (status, answer.GetProperty("code").GetString(), answer.GetProperty("place").GetProperty("line").GetInt64()));
    }

    [Fact]
    public async Task Import_OfTheNextYear_EndsThoseOfTheLastOne()
    {
        await using var study = await LaboratoryStudy.StartAsync();
        await study.ImportAsync(Header + Good + "LAB.C,I.PH,,7.35,7.45,,,,2020-01-01,\r\n");
        var next = (Header + Good).Replace("2020", "2025", StringComparison.Ordinal);

        var refused = await study.ImportAsync(next);
        var (status, answer) = await study.ImportAsync(next, endsPrevious: true);

        Assert.Equal((422, 200, 1), (refused.Status, status, answer.GetProperty("ended").GetInt32()));
        Assert.Equal(["2024-12-31", null, null], await study.Cdms.ReadAsync(async db => (await db.LaboratoryRanges.OrderBy(range => range.Id).ToListAsync()).Select(range => range.AsOf(null)!.ValidTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList()));
    }
}
