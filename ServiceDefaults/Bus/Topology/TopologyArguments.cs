namespace ServiceDefaults;

/// <summary>What stands behind <c>topology</c> on the command line.</summary>
internal sealed record TopologyArguments(string Action)
{
    public const string Usage =
        "Use: topology provision | verify | export [--format cloudformation|iam] [--account ID] [--partition aws] [--besides FILE]…\n" +
        "--account: the 12 digits of the account, for iam. --besides: a template of another service, whose topics are not made again.";

    public const string Provision = "provision", Verify = "verify", Export = "export", CloudFormation = "cloudformation", Iam = "iam";

    public string Format { get; private init; } = CloudFormation;

    public string? Account { get; private init; }

    public string Partition { get; private init; } = "aws";

    public IReadOnlyList<string> Besides { get; private init; } = [];

    /// <summary>Null when the command line is none that is known.</summary>
    public static TopologyArguments? Parse(string[] args)
    {
        if (args is [Provision or Verify])
            return new TopologyArguments(args[0]);
        if (args is not [Export, .. var rest] || rest.Length % 2 != 0)
            return null;
        var arguments = new TopologyArguments(Export);
        foreach (var pair in rest.Chunk(2))
        {
            if (arguments.With(pair[0], pair[1]) is not { } next)
                return null;
            arguments = next;
        }
        return arguments.Format == Iam && arguments.Account is null ? null : arguments;
    }

    private TopologyArguments? With(string name, string value) => name switch
    {
        "--format" when value is CloudFormation or Iam => this with { Format = value },
        "--account" when value.Length == 12 && value.All(char.IsAsciiDigit) => this with { Account = value },
        "--partition" when value is "aws" or "aws-cn" or "aws-us-gov" => this with { Partition = value },
        "--besides" => this with { Besides = [.. Besides, value] },
        _ => null,
    };
}
