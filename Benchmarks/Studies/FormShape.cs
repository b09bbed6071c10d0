using System.Xml.Linq;
using Forms;
using Forms.Odm;

namespace Benchmarks.Studies;

/// <summary>How many items a form has and how long the last question is, so that its canonical JSON has a given size.</summary>
internal sealed record FormShape(int Items, int LastQuestionLength)
{
    public const int QuestionLength = 90;

    /// <summary>Measured on a form, not reckoned: all generated forms of one shape have the same size.</summary>
    public static async Task<FormShape> OfAsync(int bytes, CancellationToken cancellationToken)
    {
        var one = await MeasureAsync(new FormShape(1, QuestionLength), cancellationToken);
        var perItem = await MeasureAsync(new FormShape(2, QuestionLength), cancellationToken) - one;
        var items = Math.Max(1, 1 + (bytes - one) / perItem);
        var rest = bytes - one - (items - 1) * perItem;
        return new FormShape(items, Math.Max(1, QuestionLength + rest));
    }

    private static async Task<int> MeasureAsync(FormShape shape, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        await new StudyFile("S000.00", 1, shape).Document().SaveAsync(file, SaveOptions.None, cancellationToken);
        file.Position = 0;
        var import = await OdmReader.ReadAsync(file, cancellationToken);
        return CanonicalJson.Serialize(import.Studies[0].Forms[0]).Length;
    }
}
