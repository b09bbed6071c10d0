namespace Benchmarks.Backlog;

/// <summary>How a backlog was worked off.</summary>
/// <param name="Count">Messages that waited.</param>
/// <param name="OutRate">Messages a second out of the outbox into the queue.</param>
/// <param name="QueueRate">Deployments settled a second out of the queue.</param>
/// <param name="BuilderPeakMegabytes">Of the builder side while both happened.</param>
/// <param name="CdmsPeakMegabytes">Of the cdms side.</param>
internal sealed record BacklogFigures(int Count, double OutRate, double QueueRate, double BuilderPeakMegabytes, double CdmsPeakMegabytes);
