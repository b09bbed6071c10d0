using System.Text;
using Builder.Cli;

// Names of forms are in any language, whatever the machine's own is.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandTree.RunAsync(args, Surroundings.OfThisProcess());
