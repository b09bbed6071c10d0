namespace Builder.Service.Features.Requests;

/// <summary>What a request's fingerprint is made of where that is not the whole body: of a multipart one the file, since the boundary differs each time.</summary>
internal sealed record MeasuredContent(MeasuredBody? Body);
