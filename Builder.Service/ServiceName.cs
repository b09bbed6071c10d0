namespace Builder.Service;

/// <summary>The name by which logs, the audit trail and other services know the Builder.</summary>
internal static class ServiceName
{
    public const string Value = "builder";
}
