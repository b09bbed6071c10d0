namespace ServiceDefaults;

/// <summary>Turns failures that only one service knows into problems. Register as many as needed; asked before the shared ones.</summary>
public interface IProblemMapper
{
    /// <summary>The problem, or null when this mapper does not know the failure.</summary>
    Problem? Map(Exception exception);
}
