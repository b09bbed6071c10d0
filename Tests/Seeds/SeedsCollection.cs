namespace Tests.Seeds;

/// <summary>Runs that share the grounds.</summary>
[CollectionDefinition(Name)]
public sealed class SeedsCollection : ICollectionFixture<Grounds>
{
    /// <summary>Its name.</summary>
    public const string Name = "seeds";
}
