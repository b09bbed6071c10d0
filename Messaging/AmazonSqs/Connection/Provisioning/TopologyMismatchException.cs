namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>The topology in AWS is not as declared, and the mode forbids to change it.</summary>
internal sealed class TopologyMismatchException(IReadOnlyList<string> problems) : AmazonSqsTransportConfigurationException(Describe(problems))
{
    /// <summary>One line for each piece.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;

    private static string Describe(IReadOnlyList<string> problems) =>
        $"The topology in AWS is not as declared, and the mode is Verify. Create or change these pieces, or start with the mode Provision:{Environment.NewLine}" +
        string.Join(Environment.NewLine, problems.Select(problem => $"- {problem}"));
}
