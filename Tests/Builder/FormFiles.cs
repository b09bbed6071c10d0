using System.Text;

namespace Tests.Builder;

/// <summary>Small files of forms that are not ODM, and how they are sent.</summary>
internal static class FormFiles
{
    public const string DictionaryHeader = "Variable / Field Name,Form Name,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\"\n";

    /// <summary>A REDCap data dictionary with two fields in each form.</summary>
    public static byte[] Dictionary(params string[] forms) =>
        Encoding.UTF8.GetBytes(DictionaryHeader + string.Concat(forms.Select(form => $"{form}_pulse,{form},text,Pulse,\n{form}_sex,{form},radio,Sex,\"1, M | 2, F\"\n")));

    public static Task<HttpResponseMessage> ImportFormsAsync(this HttpClient client, byte[] file, string query, string mediaType = "text/csv")
    {
        var content = new ByteArrayContent(file) { Headers = { ContentType = new(mediaType) } };
        return client.PostAsync($"/api/studies/import{query}", content, TestContext.Current.CancellationToken);
    }
}
