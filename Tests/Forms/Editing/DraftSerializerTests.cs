using Forms;
using Forms.Editing;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Forms.Editing;

public sealed class DraftSerializerTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Serialize_AfterEachOfAnyEdits_GivesTheBytesThatAreWrittenAnew() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Seeds, seed =>
    {
        var (random, serializer) = (new Random(seed), new DraftSerializer());
        var form = RandomEdit.Form(random);
        for (var step = 0; step < 12; step++)
        {
            if (!serializer.Serialize(form).AsSpan().SequenceEqual(CanonicalJson.Serialize(form)))
                return false;
            form = RandomEdit.Of(form, random).Apply(form).Form ?? form;
        }
        return true;
    }));

    [Fact]
    public void Serialize_TextThatNoStoreKeeps_SaysWhereInTheForm()
    {
        var form = EditedForm.Create();
        form = form with { ItemDefs = [form.ItemDefs[0] with { Name = "\0" }, .. form.ItemDefs.Skip(1)] };

        var anew = Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Serialize(form));
        var remembering = Assert.Throws<FormDefinitionFormatException>(() => new DraftSerializer().Serialize(form));

        Assert.Equal(anew.Message, remembering.Message);
    }
}
