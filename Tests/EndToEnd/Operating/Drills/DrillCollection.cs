namespace Tests.EndToEnd.Operating.Drills;

/// <summary>The drills that share a system run one after another.</summary>
[CollectionDefinition]
public sealed class DrillCollection : ICollectionFixture<DrillSystem>;
