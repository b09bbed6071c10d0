using Forms.Importing;
using Forms.Odm;
using ServiceDefaults;

namespace Builder.Service.Features.Requests;

/// <summary>The Builder's own failures, each with its status.</summary>
internal sealed class BuilderProblemMapper : IProblemMapper
{
    public Problem? Map(Exception exception) => exception switch
    {
        ProblemException { Problem: var problem } => problem,
        FileRefusedException refused => Map(refused),
        OdmExportException refused => Map(refused),
        _ => null,
    };

    private static Problem Map(FileRefusedException refused) =>
        new(refused.Code is FileRefusals.TooLarge or FileRefusals.CellTooLarge or FileRefusals.TooManyColumns or FileRefusals.TooManyRows
                ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status422UnprocessableEntity,
            refused.Code, refused.Message, refused.Remedy, new Place(refused.Line, refused.Column, refused.Oid))
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["report"] = refused.Report },
        };

    private static Problem Map(OdmExportException refused) =>
        new(refused.Code == OdmExportRefusals.DefinedTwice ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, refused.Code, refused.Message, refused.Remedy)
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["definitions"] = refused.Definitions },
        };
}
