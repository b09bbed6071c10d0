namespace Security.Accounts;

/// <summary>Texts of the page of the second factor.</summary>
internal sealed record AuthenticatorTexts
{
    public required string Title { get; init; }

    public required string Intro { get; init; }

    public required string Required { get; init; }

    public required string Scan { get; init; }

    public required string QrCode { get; init; }

    public required string Key { get; init; }

    public required string Code { get; init; }

    public required string Enable { get; init; }

    public required string On { get; init; }

    public required string ForChanges { get; init; }

    public required string CodesLeft { get; init; }

    public required string CodesTitle { get; init; }

    public required string CodesHint { get; init; }

    public required string NewCodes { get; init; }

    public required string NewCodesHint { get; init; }

    public required string Disable { get; init; }

    public required string DisableHint { get; init; }

    public required string DisableRequired { get; init; }

    public required string Disabled { get; init; }
}
