using Tests.Cdms.Support;

namespace Tests.Entry.Support;

/// <summary>A CDMS of its own with a form of laboratory results.</summary>
public sealed class LaboratorySystem : IAsyncLifetime
{
    public const string Manager = $"data-manager@{SiteStudy.Study}";

    internal EntrySystem System { get; } = new() { Forms = [LaboratoryForms.Demography(), LaboratoryForms.Results()] };

    public ValueTask InitializeAsync() => System.InitializeAsync();

    public ValueTask DisposeAsync() => System.DisposeAsync();
}
