namespace Builder.Service.Features.Studies.Export;

/// <summary>A form as it is stored: its canonical JSON and the hash of it.</summary>
internal sealed record StoredForm(byte[] Definition, string ContentHash);
