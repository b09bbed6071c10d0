namespace Security.Authentication.Jwt;

/// <summary>A token that is good but has none of the claims that name a program.</summary>
internal sealed class UnnamedProgramException() : Exception("The token names no program.");
