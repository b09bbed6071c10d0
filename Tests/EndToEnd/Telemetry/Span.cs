namespace Tests.EndToEnd.Telemetry;

/// <summary>A span as a service exported it.</summary>
/// <param name="Service">Who exported it.</param>
/// <param name="TraceId">32 hexadecimal digits.</param>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="ParentId">That of the span it belongs to; empty for the first of a trace.</param>
/// <param name="Name">What it is of.</param>
internal sealed record Span(string Service, string TraceId, string Id, string ParentId, string Name);
