namespace Benchmarks.Scaling;

/// <summary>The calls of AWS that one deployment takes.</summary>
/// <param name="Publishes">Requests of SNS.</param>
/// <param name="SqsRequests">Requests of SQS: receives and deletes.</param>
internal sealed record CallsOfDeployment(decimal Publishes, decimal SqsRequests);
