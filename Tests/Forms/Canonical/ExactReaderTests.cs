using Forms;
using Forms.Canonical;

namespace Tests.Forms.Canonical;

/// <summary>The fast reader takes what is canonical, and nothing that the thorough one refuses.</summary>
public sealed class ExactReaderTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_OfCanonicalBytes_GivesTheWrittenDocument(int seed)
    {
        for (var document = 0; document < 20; document++)
        {
            var bytes = CanonicalJson.Serialize(new RandomDocument((seed * 1000) + document, full: document == 0).Form());

            Assert.Equal(CanonicalJson.ReadAndCompare<FormDefinition>(bytes), ExactReader.Read<FormDefinition>(bytes));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_OfAnyMisspeltDocument_NeverTakesWhatIsNotCanonical(int seed)
    {
        var refused = 0;
        for (var document = 0; document < 10; document++)
        {
            var random = new RandomDocument((seed * 1000) + document, full: document == 0).Form();
            var misspelt = new Misspelt(CanonicalJson.Serialize(document % 2 == 0 ? random : SmallForm.Create()), seed + document);
            for (var change = 0; change < 50; change++)
            {
                var bytes = misspelt.Next();
                if (ExactReader.Read<FormDefinition>(bytes) is { } read)
                    Assert.Equal(bytes, CanonicalJson.Serialize(read));
                else
                    refused += Refuses(bytes) ? 1 : 0;
            }
        }
        Assert.True(refused > 300, $"Only {refused} of 500 documents were wrong.");
    }

    [Fact]
    public void Read_OfEqualOids_LeavesThemToTheThoroughReader()
    {
        var form = SmallForm.Create();
        var bytes = CanonicalJson.Serialize(form with { ItemDefs = [form.ItemDefs[0], form.ItemDefs[0]] });

        Assert.Null(ExactReader.Read<FormDefinition>(bytes));
        Assert.Equal(2, CanonicalJson.Deserialize(bytes).ItemDefs.Count);
    }

    private static bool Refuses(byte[] bytes)
    {
        try
        {
            CanonicalJson.Deserialize(bytes);
            return false;
        }
        catch (FormDefinitionFormatException)
        {
            return true;
        }
    }
}
