using Benchmarks.Studies;
using Forms;
using Forms.Odm;
using System.Xml.Linq;

namespace Tests.Benchmarks;

public sealed class StudyFileTests
{
    [Theory]
    [InlineData(2 * 1024)]
    [InlineData(20 * 1024)]
    [InlineData(200 * 1024)]
    public async Task Document_OfAShape_HasFormsOfExactlyThatSize(int bytes)
    {
        var shape = await FormShape.OfAsync(bytes, TestContext.Current.CancellationToken);
        using var file = new MemoryStream();
        await new StudyFile("A001.00", 3, shape).Document().SaveAsync(file, SaveOptions.None, TestContext.Current.CancellationToken);
        file.Position = 0;

        var import = await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal([bytes, bytes, bytes], import.Studies[0].Forms.Select(form => CanonicalJson.Serialize(form).Length));
        Assert.Equal(["F.0001", "F.0002", "F.0003"], import.Studies[0].Forms.Select(form => form.FormDef.Oid));
    }
}
