namespace CompileAhead;

/// <summary>What came of it.</summary>
/// <param name="Compiled">Libraries that were compiled.</param>
/// <param name="Known">Libraries whose image was kept from before.</param>
/// <param name="Problems">Libraries that stay as they were, and what the compiler said of each.</param>
public sealed record CompilationReport(int Compiled, int Known, IReadOnlyList<string> Problems);
