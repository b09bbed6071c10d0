namespace Cdms.Service.Domain;

/// <summary>What an environment is for. Clinical data never cross kinds.</summary>
internal static class EnvironmentKinds
{
    public const string Uat = "uat";
    public const string Production = "production";
}
