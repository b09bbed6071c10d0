namespace ServiceDefaults;

/// <summary>A receive endpoint whose consumer opens its transactions itself, and does nothing twice that is delivered twice. Register it beside the consumer.</summary>
/// <remarks>For a consumer that first does what takes long and needs no database: the inbox would hold a transaction open meanwhile, on SQLite the one writer of the file.</remarks>
/// <param name="Name">Name of the endpoint, which is that of its queue.</param>
public sealed record EndpointWithoutInbox(string Name);
