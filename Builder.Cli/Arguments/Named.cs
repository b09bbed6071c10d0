using System.CommandLine;

namespace Builder.Cli.Arguments;

/// <summary>Arguments and options that several commands have, made alike.</summary>
internal static class Named
{
    public static Argument<string> Study() => new("STUDY") { Description = "OID of the study." };

    public static Option<string> Reason(string why) => new("--reason") { Description = $"Why {why}, as an auditor should read it.", HelpName = "TEXT", Required = true };
}
