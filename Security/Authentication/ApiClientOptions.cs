namespace Security;

/// <summary>A program that is known by configuration alone, where no OpenID Connect provider gives it a token.</summary>
// "ApiClients": [ { "Name": "etl", "TokenHash": "sha256:9f86…", "Grants": [ "designer@STUDY", "publisher@STUDY" ] } ]
public sealed class ApiClientOptions
{
    /// <summary>The section of the configuration: a list.</summary>
    public const string Section = "ApiClients";

    /// <summary>The program's lasting name; its <see cref="Actor.Id"/>.</summary>
    public string Name { get; set; } = "";

    /// <summary><c>sha256:</c> and the 64 hexadecimal digits of the SHA-256 of the token in UTF-8. The token itself stands in no configuration.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>What it may do, as in <see cref="Grant.ToString"/>.</summary>
    public IList<string> Grants { get; } = [];
}
