using System.Xml.Linq;
using Contracts;

namespace Tests.Contracts;

/// <summary>No message escapes the approval, and none is undocumented.</summary>
public class CoverageTests
{
    private static readonly Type[] Public = typeof(FormVersionPublished).Assembly.GetExportedTypes();

    [Fact]
    public void Approved_EveryPublicType_IsASampleOrPartOfOne()
    {
        var samples = Samples.All.Select(message => message.GetType()).ToList();
        var parts = samples.SelectMany(type => type.GetProperties()).SelectMany(property => property.PropertyType.GenericTypeArguments.Append(property.PropertyType));

        Assert.Empty(Public.Except(samples).Except(parts).Select(type => type.Name));
    }

    [Fact]
    public void Approved_EveryFile_IsOfAMessageThatExists() =>
        Assert.All(Approved.Names.Where(name => !name.StartsWith("FaultOf", StringComparison.Ordinal)),
            name => Assert.Contains(name, Public.Select(type => type.Name)));

    [Fact]
    public void Sample_EveryField_HasAValue()
    {
        var empty = Samples.All.SelectMany(message => message.GetType().GetProperties()
            .Where(property => property.GetValue(message) is null or "" or 0)
            .Select(property => $"{message.GetType().Name}.{property.Name}"));

        Assert.Empty(empty);
    }

    [Fact]
    public void Document_EveryTypeAndField_SaysWhatItMeans()
    {
        var file = Path.ChangeExtension(typeof(FormVersionPublished).Assembly.Location, ".xml");
        var documented = XDocument.Load(file).Descendants("member").Where(member => !string.IsNullOrWhiteSpace(member.Value) || member.Descendants("inheritdoc").Any())
            .Select(member => member.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);

        var expected = Public.Select(type => $"T:{type.FullName}")
            .Concat(Public.Where(type => type != typeof(FormVersionProblem)).SelectMany(type => type.GetProperties().Select(property => $"P:{type.FullName}.{property.Name}")));
        Assert.All(expected, member => Assert.Contains(member, documented));
    }

    /// <remarks>A release that is ready is so from then on; what happened to it bears no better name. "Withdrawn" is the past too.</remarks>
    [Fact]
    public void Name_EveryMessage_TellsThePast() =>
        Assert.All(Samples.All, message => Assert.True(message is StudyReleaseReady or StudyReleaseWithdrawn || message.GetType().Name.EndsWith("ed", StringComparison.Ordinal), message.GetType().Name));
}
