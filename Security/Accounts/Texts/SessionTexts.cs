namespace Security.Accounts;

/// <summary>Texts of the session's page, of signing out and of a refusal.</summary>
internal sealed record SessionTexts
{
    public required string Title { get; init; }

    public required string Name { get; init; }

    public required string UserName { get; init; }

    public required string Roles { get; init; }

    public required string NoRoles { get; init; }

    public required string AllStudies { get; init; }

    public required string Study { get; init; }

    public required string Site { get; init; }

    public required string Since { get; init; }

    public required string LastSignIn { get; init; }

    public required string FirstSignIn { get; init; }

    public required string Ends { get; init; }

    public required string ChangePassword { get; init; }

    public required string SecondFactor { get; init; }

    public required string SecondFactorOn { get; init; }

    public required string SecondFactorOff { get; init; }

    public required string SignOutTitle { get; init; }

    public required string SignOutQuestion { get; init; }

    public required string SignOut { get; init; }

    public required string DeniedTitle { get; init; }

    public required string Denied { get; init; }

    public required string DeniedRemedy { get; init; }
}
