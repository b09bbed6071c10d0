using Builder.Cli.Printing;
using Builder.Client;

namespace Builder.Cli;

/// <summary>One run of a command: the Builder as it may be called, and where the answer goes.</summary>
/// <param name="Api">The Builder.</param>
/// <param name="Surroundings">What is around the command.</param>
/// <param name="IsJson">The answer is for a program.</param>
internal sealed record Session(BuilderApi Api, Surroundings Surroundings, bool IsJson)
{
    /// <summary>Where lines for people go while there is more to come: beside JSON they must not stand in the same stream.</summary>
    public TextWriter Progress => IsJson ? Surroundings.Error : Surroundings.Output;

    /// <summary>Prints an answer: as it is for a program, or in words.</summary>
    public void Print(object answer, Action<TextWriter> inWords)
    {
        if (IsJson)
            Surroundings.Output.WriteLine(JsonText.Of(answer));
        else
            inWords(Surroundings.Output);
    }
}
