using System.Text;
using Forms;
using Forms.Importing;
using Forms.RedCap;

namespace Tests.Forms.RedCap;

/// <summary>Small data dictionaries, and how to read them.</summary>
internal static class DictionaryText
{
    public const string Header = "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,Branching Logic (Show field only if...),Required Field?,Custom Alignment,Question Number (surveys only),Matrix Group Name,Matrix Ranking?,Field Annotation\n";

    public static readonly StudyIdentity Study = new("S.1", "Study");

    /// <summary>A row of the form <c>f</c>; what is not given is empty.</summary>
    public static string Row(
        string variable, string type = "text", string label = "Label", string choices = "", string validation = "", string min = "", string max = "", string section = "", string branching = "",
        string required = "", string identifier = "", string matrix = "", string annotation = "", string form = "f", string note = "") =>
        string.Join(',', new[] { variable, form, section, type, label, choices, note, validation, min, max, identifier, branching, required, "", "", matrix, "", annotation }.Select(Quote)) + "\n";

    public static Task<FormFileImport> ReadAsync(params string[] rows) => ReadAsync(Encoding.UTF8.GetBytes(Header + string.Concat(rows)));

    public static Task<FormFileImport> ReadAsync(byte[] bytes, RedCapReaderOptions? options = null) =>
        RedCapDictionaryReader.ReadAsync(new MemoryStream(bytes), Study, options ?? RedCapReaderOptions.Default, TestContext.Current.CancellationToken);

    public static async Task<FormDefinition> ReadFormAsync(params string[] rows) => Assert.Single((await ReadAsync(rows)).Study.Forms);

    public static Task<FileRefusedException> RefuseAsync(params string[] rows) => RefuseTextAsync(Header + string.Concat(rows));

    public static Task<FileRefusedException> RefuseTextAsync(string text, RedCapReaderOptions? options = null) =>
        Assert.ThrowsAsync<FileRefusedException>(() => ReadAsync(Encoding.UTF8.GetBytes(text), options));

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
