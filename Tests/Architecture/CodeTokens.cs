using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;

namespace Tests.Architecture;

/// <summary>The members and types that a method's code names, instruction by instruction (source: ECMA-335, III.1.9 and the list of System.Reflection.Emit.OpCodes).</summary>
internal static class CodeTokens
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    public static IEnumerable<int> Of(ImmutableArray<byte> code)
    {
        for (var place = 0; place < code.Length;)
        {
            var value = code[place] == TwoBytes ? (TwoBytes << 8) | code[place + 1] : code[place];
            place += value > byte.MaxValue ? 2 : 1;
            var operand = Operands[value];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return ReadInt32(code, place);
            place += SizeOf(operand, code, place);
        }
    }

    private static int SizeOf(OperandType operand, ImmutableArray<byte> code, int place) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * ReadInt32(code, place)),
        _ => 4,
    };

    private static int ReadInt32(ImmutableArray<byte> code, int place) => BitConverter.ToInt32(code.AsSpan(place, 4));
}
